package vn.neuguong.pledge.cascade;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.cascade.CascadeBoard.Standing;
import vn.neuguong.pledge.cascade.CascadeBoard.UnitLine;
import vn.neuguong.pledge.programmes.Programme;
import vn.neuguong.pledge.programmes.Programmes;
import vn.neuguong.pledge.roster.UnitNode;
import vn.neuguong.pledge.roster.UnitTree;
import vn.neuguong.pledge.roster.UnitTrees;

/** Draws the board from the launches themselves and today's tree; units are thousands, never millions. */
@Service
public class CascadeBoards {

    private static final int LAGGARDS_SHOWN = 100;

    private final Programmes programmes;
    private final UnitLaunches launches;
    private final UnitTrees trees;
    private final Clock clock;

    CascadeBoards(Programmes programmes, UnitLaunches launches, UnitTrees trees, Clock clock) {
        this.programmes = programmes;
        this.launches = launches;
        this.trees = trees;
        this.clock = clock;
    }

    /**
     * The board of the newest version.
     *
     * @param unitId empty for the first root of the audience
     * @throws Refusal if there is no such programme or unit
     */
    public CascadeBoard of(String programmeId, Optional<String> unitId) {
        var programme =
                programmes.findById(programmeId).orElseThrow(() -> Refusal.notFound("programme.unknown", programmeId));
        var tree = trees.today();
        var wanted = unitId.orElseGet(() -> topOf(programme, tree));
        var top = tree.find(wanted).orElseThrow(() -> Refusal.notFound("cascade.unknown-unit", wanted));
        return draw(programme, top, tree, clock.instant());
    }

    /** The launch of one unit in the newest version, with its history. */
    public Optional<UnitLaunch> launchOf(String programmeId, String unitId) {
        return programmes
                .findById(programmeId)
                .flatMap(programme -> launches.findById(UnitLaunchSubject.idOf(programme, unitId)));
    }

    private static String topOf(Programme programme, UnitTree tree) {
        var roots = programme.plan().audience().rootUnitIds();
        return roots.stream()
                .sorted(Comparator.comparingInt(
                                (String root) -> tree.ancestorsOf(root).size())
                        .thenComparing(root -> root))
                .findFirst()
                .orElseThrow();
    }

    private CascadeBoard draw(Programme programme, UnitNode top, UnitTree tree, Instant now) {
        var byUnit = launches
                .findBySubjectProgrammeIdAndSubjectProgrammeVersion(programme.id(), programme.programmeVersion())
                .stream()
                .collect(Collectors.toMap(launch -> launch.subject().unitId(), Function.identity()));
        var subtree = tree.subtreeOf(top.unitId());
        var standings = standings(subtree, byUnit, now);
        var lines = new ArrayList<UnitLine>();
        if (byUnit.containsKey(top.unitId())) {
            lines.add(line(top, standings, byUnit));
        }
        tree.childrenOf(top.unitId()).stream()
                .map(child -> line(child, standings, byUnit))
                .filter(line -> line.subtree().units() > 0)
                .sorted(Comparator.comparingInt(
                                (UnitLine line) -> -line.subtree().late())
                        .thenComparing(UnitLine::unitName))
                .forEach(lines::add);
        return new CascadeBoard(
                programme.id(),
                programme.programmeVersion(),
                programme.plan().wordedName(),
                top.unitId(),
                top.name(),
                standings.getOrDefault(top.unitId(), Standing.NONE),
                List.copyOf(lines),
                laggards(subtree, standings, byUnit, now));
    }

    /** From the leaves up: what is below comes after what is above, so each hands its sum to its parent in time. */
    private static Map<String, Standing> standings(
            List<UnitNode> subtree, Map<String, UnitLaunch> byUnit, Instant now) {
        var standings = new HashMap<String, Standing>();
        for (var unit : subtree.reversed()) {
            var launch = byUnit.get(unit.unitId());
            var own = standings.getOrDefault(unit.unitId(), Standing.NONE);
            var sum = launch == null ? own : own.plus(launch, now);
            standings.put(unit.unitId(), sum);
            var parent = unit.parentId();
            if (parent != null) {
                standings.merge(parent, sum, CascadeBoards::sum);
            }
        }
        return standings;
    }

    private static Standing sum(Standing one, Standing other) {
        return new Standing(one.units() + other.units(), one.launched() + other.launched(), one.late() + other.late());
    }

    private static List<UnitLine> laggards(
            List<UnitNode> subtree, Map<String, Standing> standings, Map<String, UnitLaunch> byUnit, Instant now) {
        return subtree.stream()
                .filter(unit -> byUnit.containsKey(unit.unitId()))
                .map(unit -> line(unit, standings, byUnit))
                .filter(line -> line.launch() != null && line.launch().isLateAt(now))
                .sorted(Comparator.comparing(CascadeBoards::dueAt).thenComparing(UnitLine::unitName))
                .limit(LAGGARDS_SHOWN)
                .toList();
    }

    private static Instant dueAt(UnitLine line) {
        return Optional.ofNullable(line.launch())
                .flatMap(UnitLaunch::nextStep)
                .map(StepState::dueAt)
                .orElse(Instant.MAX);
    }

    private static UnitLine line(UnitNode unit, Map<String, Standing> standings, Map<String, UnitLaunch> byUnit) {
        return new UnitLine(
                unit.unitId(),
                unit.name(),
                standings.getOrDefault(unit.unitId(), Standing.NONE),
                byUnit.get(unit.unitId()));
    }
}
