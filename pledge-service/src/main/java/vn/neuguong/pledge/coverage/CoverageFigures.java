package vn.neuguong.pledge.coverage;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Service;
import vn.neuguong.pledge.coverage.Coverage.UnitCoverage;
import vn.neuguong.pledge.pledges.Acknowledgement;
import vn.neuguong.pledge.pledges.Pledge;
import vn.neuguong.pledge.pledges.PledgeStatus;
import vn.neuguong.pledge.programmes.Programme;
import vn.neuguong.pledge.programmes.Programmes;
import vn.neuguong.pledge.roster.StaffMembers;
import vn.neuguong.pledge.roster.UnitNode;
import vn.neuguong.pledge.roster.UnitTrees;

/** Counts the pledges of a programme with one aggregation, however many there are. */
@Service
public class CoverageFigures {

    private final Programmes programmes;
    private final UnitTrees trees;
    private final StaffMembers staff;
    private final MongoOperations mongo;

    CoverageFigures(Programmes programmes, UnitTrees trees, StaffMembers staff, MongoOperations mongo) {
        this.programmes = programmes;
        this.trees = trees;
        this.staff = staff;
        this.mongo = mongo;
    }

    /** The figures as they are now; empty if there is no such programme. */
    public Optional<Coverage> of(String programmeId) {
        return programmes.findById(programmeId).map(this::of);
    }

    private Coverage of(Programme programme) {
        var audience = programme.plan().audience();
        var names =
                audience.unitsIn(trees.today()).stream().collect(Collectors.toMap(UnitNode::unitId, UnitNode::name));
        var counts = countByUnit(programme);
        return new Coverage(
                programme.id(),
                staff.countMembers(names.keySet(), audience.staffKinds()),
                counts.values().stream().reduce(PledgeCounts.NONE, PledgeCounts::plus),
                unitCoverage(counts, names));
    }

    private static List<UnitCoverage> unitCoverage(Map<String, PledgeCounts> counts, Map<String, String> names) {
        return counts.entrySet().stream()
                .map(unit -> new UnitCoverage(
                        unit.getKey(), names.getOrDefault(unit.getKey(), unit.getKey()), unit.getValue()))
                .toList();
    }

    private Map<String, PledgeCounts> countByUnit(Programme programme) {
        var byUnitAndProgress = newAggregation(
                Pledge.class,
                match(where("terms.programmeId")
                        .is(programme.id())
                        .and("terms.programmeVersion")
                        .is(programme.programmeVersion())),
                group("signer.unitId", "status", "acknowledgements.state")
                        .count()
                        .as("pledges"));
        var counts = new TreeMap<String, PledgeCounts>();
        mongo.aggregate(byUnitAndProgress, Group.class)
                .forEach(group -> counts.merge(group.id.unitId, group.counts(), PledgeCounts::plus));
        return counts;
    }

    /** The pledges of one unit that have come equally far. */
    private record Group(Key id, long pledges) {

        private record Key(String unitId, PledgeStatus status, List<Acknowledgement.State> state) {}

        PledgeCounts counts() {
            return new PledgeCounts(
                    pledges,
                    id.status == PledgeStatus.INVITED ? 0 : pledges,
                    id.state.contains(Acknowledgement.State.ACKNOWLEDGED) ? pledges : 0,
                    id.status == PledgeStatus.IN_FORCE ? pledges : 0);
        }
    }
}
