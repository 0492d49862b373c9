package vn.neuguong.endtoend.benchmarks.consumption;

import java.util.List;
import java.util.Map;
import vn.neuguong.endtoend.benchmarks.BenchmarkCase;
import vn.neuguong.endtoend.benchmarks.machine.NobodyToWriteTo;

/** The projections that are measured. */
public final class Projections {

    private static final List<Projection> ALL = List.of(
            new AwardPledges("b1"),
            new RosterPeople("b2", "inspection", RosterPeople.Kept.NAME, Map.of()),
            new RosterPeople("b3", "notification", RosterPeople.Kept.NAME_AND_ADDRESS, NobodyToWriteTo.SETTINGS),
            new NotificationTasks("b4", NobodyToWriteTo.SETTINGS),
            new PledgeQueues("b5"));

    private Projections() {}

    public static List<BenchmarkCase> all() {
        return ALL.stream().<BenchmarkCase>map(ProjectionCase::new).toList();
    }

    static Projection withId(String id) {
        return ALL.stream()
                .filter(projection -> projection.heading().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no projection " + id));
    }
}
