package vn.neuguong.pledge.coverage;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Service;
import vn.neuguong.pledge.coverage.CoverageBoard.Line;
import vn.neuguong.pledge.coverage.CoverageBoard.Place;
import vn.neuguong.pledge.programmes.LaunchedVersion;
import vn.neuguong.pledge.programmes.Programme;
import vn.neuguong.pledge.programmes.Programmes;
import vn.neuguong.pledge.roster.UnitNode;
import vn.neuguong.pledge.roster.UnitTree;
import vn.neuguong.pledge.roster.UnitTrees;

/** Answers how far a programme has come, for any unit, any day and the tree of that day. */
@Service
public class CoverageFigures {

    /** Stands for units that have figures and no place in the tree of the day: closed before, or not yet there. */
    public static final String ELSEWHERE = "";

    private final Programmes programmes;
    private final UnitTrees trees;
    private final MongoOperations mongo;
    private final Clock clock;

    CoverageFigures(Programmes programmes, UnitTrees trees, MongoOperations mongo, Clock clock) {
        this.programmes = programmes;
        this.trees = trees;
        this.mongo = mongo;
        this.clock = clock;
    }

    /** The board of the unit; empty for an unknown programme, or a unit that does not exist on the day. */
    public Optional<CoverageBoard> board(String programmeId, String unitId, LocalDate day) {
        return programmes
                .findById(programmeId)
                .flatMap(programme -> trees.on(day).find(unitId).map(unit -> board(programme, unit, day)));
    }

    private CoverageBoard board(Programme programme, UnitNode unit, LocalDate day) {
        var tree = trees.on(day);
        var counted = counted(programme, day);
        var sums = sums(counted.units, tree);
        var below = tree.childrenOf(unit.unitId()).stream()
                .map(child -> line(child, tree, sums))
                .toList();
        var above = new ArrayList<>(tree.ancestorsOf(unit.unitId()).stream()
                .map(ancestor -> new Place(ancestor.unitId(), ancestor.name()))
                .toList());
        Collections.reverse(above);
        var own = counted.units.getOrDefault(unit.unitId(), Counted.NONE);
        return new CoverageBoard(
                programme.id(),
                counted.version,
                day,
                line(unit, tree, sums),
                new Line(unit.unitId(), unit.name(), unit.parentId(), false, own.members, own.counts),
                below,
                above,
                counted.oldest);
    }

    /** The unit and everything below it, upper levels first, each alone; empty as {@link #board} is. */
    public List<Line> units(String programmeId, String unitId, LocalDate day) {
        return programmes
                .findById(programmeId)
                .map(programme -> {
                    var tree = trees.on(day);
                    var counted = counted(programme, day).units;
                    return tree.subtreeOf(unitId).stream()
                            .map(unit -> {
                                var own = counted.getOrDefault(unit.unitId(), Counted.NONE);
                                var hasBelow = !tree.childrenOf(unit.unitId()).isEmpty();
                                return new Line(
                                        unit.unitId(), unit.name(), unit.parentId(), hasBelow, own.members, own.counts);
                            })
                            .toList();
                })
                .orElse(List.of());
    }

    /** Every unit in which anybody was invited, each alone, whatever has become of it. */
    public List<Line> invitedUnits(String programmeId, LocalDate day) {
        return programmes
                .findById(programmeId)
                .map(programme -> {
                    var tree = trees.on(day);
                    return stored(programmeId, versionOn(programme, day)).stream()
                            .map(stored -> lineOf(stored, tree, day))
                            .toList();
                })
                .orElse(List.of());
    }

    private static Line lineOf(StoredCoverage stored, UnitTree tree, LocalDate day) {
        var unit = tree.find(stored.unitId());
        var called = Objects.requireNonNullElse(stored.unitName(), stored.unitId());
        return new Line(
                stored.unitId(),
                unit.map(UnitNode::name).orElse(called),
                unit.map(UnitNode::parentId).orElse(null),
                !tree.childrenOf(stored.unitId()).isEmpty(),
                stored.members(),
                stored.unitHistory().on(day));
    }

    /** The whole programme on the day, whatever has become of the units. */
    public Optional<Line> whole(String programmeId, LocalDate day) {
        return programmes.findById(programmeId).map(programme -> {
            var all = counted(programme, day).units.values().stream().reduce(Counted.NONE, Counted::plus);
            return new Line(ELSEWHERE, programme.plan().name(), null, true, all.members, all.counts);
        });
    }

    /** The unit with everything below it on each of the days, each by the tree of that day. */
    public List<Point> trend(String programmeId, String unitId, List<LocalDate> days) {
        var programme = programmes.findById(programmeId);
        if (programme.isEmpty()) {
            return List.of();
        }
        var byVersion = new HashMap<Integer, Map<String, UnitHistory>>();
        return days.stream()
                .map(day -> {
                    var stored = byVersion.computeIfAbsent(
                            versionOn(programme.get(), day), version -> histories(programmeId, version));
                    var tree = trees.on(day);
                    var sum = tree.subtreeOf(unitId).stream()
                            .flatMap(unit -> Optional.ofNullable(stored.get(unit.unitId())).stream())
                            .map(history -> history.on(day))
                            .reduce(CoverageCounts.NONE, CoverageCounts::plus);
                    return new Point(day, sum);
                })
                .toList();
    }

    /** The counts of a subtree on one day. */
    public record Point(LocalDate day, CoverageCounts counts) {}

    /** The version people were asked to sign on the day. */
    private int versionOn(Programme programme, LocalDate day) {
        return programme.versions().stream()
                .filter(version -> !version.launchedAt()
                        .atZone(clock.getZone())
                        .toLocalDate()
                        .isAfter(day))
                .mapToInt(LaunchedVersion::version)
                .max()
                .orElse(1);
    }

    private CountedUnits counted(Programme programme, LocalDate day) {
        int version = versionOn(programme, day);
        var units = new HashMap<String, Counted>();
        Instant oldest = null;
        for (var unit : stored(programme.id(), version)) {
            units.put(
                    unit.unitId(),
                    new Counted(unit.members(), unit.unitHistory().on(day)));
            var at = unit.countedAt();
            oldest = oldest == null || (at != null && at.isBefore(oldest)) ? at : oldest;
        }
        return new CountedUnits(version, units, oldest);
    }

    private Map<String, UnitHistory> histories(String programmeId, int version) {
        return stored(programmeId, version).stream()
                .collect(Collectors.toMap(StoredCoverage::unitId, StoredCoverage::unitHistory));
    }

    private List<StoredCoverage> stored(String programmeId, int version) {
        return mongo.find(
                query(where("programmeId").is(programmeId).and("version").is(version)), StoredCoverage.class);
    }

    /** What each unit has together with everything below it. */
    private static Map<String, Counted> sums(Map<String, Counted> units, UnitTree tree) {
        var sums = new HashMap<String, Counted>();
        units.forEach((unitId, counted) -> {
            sums.merge(unitId, counted, Counted::plus);
            tree.ancestorsOf(unitId).forEach(above -> sums.merge(above.unitId(), counted, Counted::plus));
        });
        return sums;
    }

    private static Line line(UnitNode unit, UnitTree tree, Map<String, Counted> sums) {
        var sum = sums.getOrDefault(unit.unitId(), Counted.NONE);
        var hasBelow = !tree.childrenOf(unit.unitId()).isEmpty();
        return new Line(unit.unitId(), unit.name(), unit.parentId(), hasBelow, sum.members, sum.counts);
    }

    private record CountedUnits(
            int version,
            Map<String, Counted> units,
            @Nullable Instant oldest) {}

    private record Counted(long members, CoverageCounts counts) {

        static final Counted NONE = new Counted(0, CoverageCounts.NONE);

        Counted plus(Counted other) {
            return new Counted(members + other.members, counts.plus(other.counts));
        }
    }
}
