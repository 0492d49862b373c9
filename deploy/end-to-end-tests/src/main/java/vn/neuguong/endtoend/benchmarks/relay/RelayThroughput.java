package vn.neuguong.endtoend.benchmarks.relay;

import java.util.List;
import java.util.Map;
import vn.neuguong.endtoend.benchmarks.Aim;
import vn.neuguong.endtoend.benchmarks.BenchmarkCase;
import vn.neuguong.endtoend.benchmarks.Comparison;
import vn.neuguong.endtoend.benchmarks.Figure;
import vn.neuguong.endtoend.benchmarks.Scale;
import vn.neuguong.endtoend.benchmarks.Workbench;

/** How fast a backlog of events leaves the outbox. */
public final class RelayThroughput implements BenchmarkCase {

    private static final String EVENTS = "events";
    private static final Figure PER_SECOND = new Figure(EVENTS, "events/s", Aim.ratioAtLeast(0.8));

    private final Heading heading;
    private final Backlog full;
    private final Backlog quick;

    private RelayThroughput(String id, String name, Backlog full, Backlog quick) {
        this.heading = new Heading(
                id,
                name,
                "the relay reads the due outboxes, sends their events, awaits every acknowledgement and clears what is"
                        + " acknowledged, from its start until the last outbox is empty",
                "a loop sends the same records, from memory, with linger 5 ms and makes the relay's write to the same"
                        + " documents, in bulks of 500; it reads nothing and awaits the acknowledgements at the end");
        this.full = full;
        this.quick = quick;
    }

    public static RelayThroughput ofOneAggregate(String id) {
        return new RelayThroughput(
                id, "Relay: 10,000 events of one aggregate", new Backlog(1, 10_000), new Backlog(1, 2_000));
    }

    public static RelayThroughput ofTenThousandAggregates(String id) {
        return new RelayThroughput(
                id, "Relay: 50,000 events of ten thousand aggregates", new Backlog(10_000, 5), new Backlog(2_000, 5));
    }

    @Override
    public Heading heading() {
        return heading;
    }

    @Override
    public List<Figure> figures() {
        return List.of(PER_SECOND);
    }

    @Override
    public int rounds() {
        return 7;
    }

    @Override
    public Comparison open(Workbench bench) throws InterruptedException {
        var backlog = bench.scale() == Scale.FULL ? full : quick;
        return new Publishing(bench) {
            @Override
            public Map<String, Double> bare() throws InterruptedException {
                return Map.of(EVENTS, backlog.events() / bare(backlog).seconds());
            }

            @Override
            public Map<String, Double> product() throws InterruptedException {
                return Map.of(EVENTS, backlog.events() / product(backlog).seconds());
            }
        };
    }
}
