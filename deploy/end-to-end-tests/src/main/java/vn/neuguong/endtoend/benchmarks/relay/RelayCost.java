package vn.neuguong.endtoend.benchmarks.relay;

import java.util.List;
import java.util.Map;
import vn.neuguong.endtoend.benchmarks.Aim;
import vn.neuguong.endtoend.benchmarks.BenchmarkCase;
import vn.neuguong.endtoend.benchmarks.Comparison;
import vn.neuguong.endtoend.benchmarks.Figure;
import vn.neuguong.endtoend.benchmarks.Workbench;

/** Whether an event costs the same in a backlog of 500,000 as in one of 10,000. */
public final class RelayCost implements BenchmarkCase {

    private static final String FEW = "10,000 waiting";
    private static final String MANY = "500,000 waiting";
    private static final String GROWTH = "growth";

    private final String id;

    public RelayCost(String id) {
        this.id = id;
    }

    @Override
    public Heading heading() {
        return new Heading(
                id,
                "Relay: cost per event from 10,000 to 500,000 events",
                "the relay empties a backlog of documents with one event each; counted from its first batch on",
                "the same records and one change per document, in bulk writes of 500");
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure(FEW, "µs/event", null),
                new Figure(MANY, "µs/event", null),
                new Figure(GROWTH, "times", Aim.productAtMost(1.2)));
    }

    @Override
    public int rounds() {
        return 3;
    }

    private interface Writer {
        Publication publish(Backlog backlog) throws InterruptedException;
    }

    @Override
    public Comparison open(Workbench bench) throws InterruptedException {
        var few = new Backlog(bench.scale().of(10_000, 2_000), 1);
        var many = new Backlog(bench.scale().of(500_000, 20_000), 1);
        return new Publishing(bench) {
            @Override
            public Map<String, Double> bare() throws InterruptedException {
                return costs(this::bare);
            }

            @Override
            public Map<String, Double> product() throws InterruptedException {
                return costs(this::product);
            }

            private Map<String, Double> costs(Writer writer) throws InterruptedException {
                var costOfFew = writer.publish(few).secondsPerEvent() * 1e6;
                var costOfMany = writer.publish(many).secondsPerEvent() * 1e6;
                return Map.of(FEW, costOfFew, MANY, costOfMany, GROWTH, costOfMany / costOfFew);
            }
        };
    }
}
