package vn.neuguong.endtoend.benchmarks.consumption;

import java.util.List;
import java.util.Map;
import vn.neuguong.endtoend.benchmarks.BenchmarkCase;

/** The projections that are measured. */
public final class Projections {

    /** Nobody listens there: links and mails are none of this benchmark's business. */
    private static final String NOBODY = "http://127.0.0.1:9";

    private static final Map<String, String> WITHOUT_MAIL = Map.of(
            "NEUGUONG_DELIVERY_PROVIDERS_NOBODY_HOST", "127.0.0.1",
            "NEUGUONG_DELIVERY_PROVIDERS_NOBODY_PORT", "9",
            "NEUGUONG_OWNERS_PLEDGE", NOBODY,
            "NEUGUONG_OWNERS_INSPECTION", NOBODY,
            "NEUGUONG_OWNERS_AWARD", NOBODY,
            "NEUGUONG_CLIENT_SECRET", "none",
            "NEUGUONG_DELIVERY_WORKERS", "1",
            "NEUGUONG_DELIVERY_MISSING_FIRST", "1h",
            "NEUGUONG_DELIVERY_MISSING_LONGEST", "1h");

    private static final List<Projection> ALL = List.of(
            new AwardPledges("b1"),
            new RosterPeople("b2", "inspection", RosterPeople.Kept.NAME, Map.of()),
            new RosterPeople("b3", "notification", RosterPeople.Kept.NAME_AND_ADDRESS, WITHOUT_MAIL),
            new NotificationTasks("b4", WITHOUT_MAIL),
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
