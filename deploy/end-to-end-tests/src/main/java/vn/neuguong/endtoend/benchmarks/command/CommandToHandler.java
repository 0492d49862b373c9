package vn.neuguong.endtoend.benchmarks.command;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import vn.neuguong.endtoend.benchmarks.Aim;
import vn.neuguong.endtoend.benchmarks.BenchmarkCase;
import vn.neuguong.endtoend.benchmarks.Comparison;
import vn.neuguong.endtoend.benchmarks.Figure;
import vn.neuguong.endtoend.benchmarks.Workbench;
import vn.neuguong.endtoend.benchmarks.openloop.Journeys;
import vn.neuguong.endtoend.benchmarks.openloop.OpenLoop;

/** How soon another service starts to act on what a person has done. */
public final class CommandToHandler implements BenchmarkCase {

    private static final int PER_SECOND = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String id;

    public CommandToHandler(String id) {
        this.id = id;
    }

    @Override
    public Heading heading() {
        return new Heading(
                id,
                "Command to handler start in another service at %d/s".formatted(PER_SECOND),
                "people sign on the pages of a real pledge-service; measured from the moment a signature should have"
                        + " been sent to the start of the handler of an EventConsumer in another process",
                "an HTTP server of the JDK changes one document and hands the record to a producer; a plain consumer in"
                        + " another process takes it");
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure("p50", "ms", Aim.productAtMost(10)),
                new Figure("p99", "ms", Aim.productAtMost(50)),
                new Figure("p99.9", "ms", null),
                new Figure("HTTP answer p50", "ms", null));
    }

    @Override
    public int rounds() {
        return 5;
    }

    @Override
    public Comparison open(Workbench bench) throws Exception {
        var people = bench.scale().of(PER_SECOND * 30, PER_SECOND * 8);
        var bare = new BareSigning(bench);
        try {
            return new Signing(bare, new PledgeSigning(bench, people), people);
        } catch (RuntimeException | IOException notReady) {
            bare.close();
            throw notReady;
        }
    }

    private record Signing(BareSigning bareSide, PledgeSigning productSide, int people) implements Comparison {

        @Override
        public Map<String, Double> bare() throws Exception {
            return paced(bareSide.invite(people));
        }

        @Override
        public Map<String, Double> product() throws Exception {
            return paced(productSide.invite());
        }

        @Override
        public void close() {
            productSide.close();
            bareSide.close();
        }
    }

    private static Map<String, Double> paced(Invitations invitations) throws InterruptedException, ExecutionException {
        var handled = new Journeys();
        var answered = new Journeys();
        invitations.watch(handled);
        new OpenLoop().run(PER_SECOND, invitations.ids().size(), (number, intendedAt) -> {
            var pledge = invitations.ids().get(number);
            handled.departed(pledge, intendedAt);
            answered.departed(pledge, intendedAt);
            invitations.sign(pledge);
            answered.arrived(pledge, System.nanoTime());
        });
        var latencies = handled.awaitAll(PATIENCE);
        return Map.of(
                "p50", latencies.millis(0.5),
                "p99", latencies.millis(0.99),
                "p99.9", latencies.millis(0.999),
                "HTTP answer p50", answered.awaitAll(PATIENCE).millis(0.5));
    }
}
