package vn.neuguong.endtoend.benchmarks.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.neuguong.endtoend.benchmarks.Aim;
import vn.neuguong.endtoend.benchmarks.BenchmarkCase;
import vn.neuguong.endtoend.benchmarks.Comparison;
import vn.neuguong.endtoend.benchmarks.Figure;
import vn.neuguong.endtoend.benchmarks.Workbench;
import vn.neuguong.endtoend.benchmarks.openloop.Journeys;
import vn.neuguong.endtoend.benchmarks.openloop.OpenLoop;

/** How long a stored event waits for the broker's acknowledgement while commands come at a steady pace. */
public final class RelayLatency implements BenchmarkCase {

    /** Of an idle relay, by the specification of the outbox. */
    private static final Aim IDLE_MEDIAN = Aim.productAtMost(20);

    private static final int IDLE_PACE = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String id;
    private final int perSecond;

    public RelayLatency(String id, int perSecond) {
        this.id = id;
        this.perSecond = perSecond;
    }

    @Override
    public Heading heading() {
        return new Heading(
                id,
                "Relay: commit to acknowledged at %d/s".formatted(perSecond),
                "a command stores a new document with its event; the commit wakes the relay; measured from the commit"
                        + " to the acknowledgement, and a command that began late counts its delay too",
                "a command inserts the document and hands the record to the producer at once, with linger 0");
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure("p50", "ms", perSecond == IDLE_PACE ? IDLE_MEDIAN : null),
                new Figure("p99", "ms", null),
                new Figure("p99.9", "ms", null));
    }

    @Override
    public int rounds() {
        return 3;
    }

    /** One way to give a command; says when its document is stored. */
    private interface Writer {
        void write(String id, Journeys journeys, Runnable stored);
    }

    @Override
    public Comparison open(Workbench bench) throws InterruptedException {
        bench.topics().empty(EntryWireFormat.TOPIC);
        var context = RelayApplication.start(
                bench,
                Map.of("spring.kafka.producer.properties.interceptor.classes", Acknowledgements.class.getName()));
        return new Paced(context, new BareWriter(bench, 0), bench.scale().of(perSecond * 30, perSecond * 6));
    }

    private final class Paced implements Comparison {

        private final ConfigurableApplicationContext context;
        private final MongoOperations mongo;
        private final BareWriter bare;
        private final int commands;
        private int round;

        Paced(ConfigurableApplicationContext context, BareWriter bare, int commands) {
            this.context = context;
            this.mongo = context.getBean(MongoOperations.class);
            this.bare = bare;
            this.commands = commands;
        }

        @Override
        public Map<String, Double> bare() throws Exception {
            return paced((id, journeys, stored) ->
                    bare.write(id, stored, (metadata, refusal) -> journeys.arrived(id, System.nanoTime())));
        }

        @Override
        public Map<String, Double> product() throws Exception {
            return paced((id, journeys, stored) -> {
                mongo.insert(new Entry(id).write(1));
                stored.run();
            });
        }

        private Map<String, Double> paced(Writer writer) throws InterruptedException, ExecutionException {
            var journeys = new Journeys();
            Acknowledgements.watch(journeys);
            round++;
            new OpenLoop().run(perSecond, commands, (number, intendedAt) -> {
                var id = "entry-%d-%d".formatted(round, number);
                var late = System.nanoTime() - intendedAt;
                writer.write(id, journeys, () -> journeys.departed(id, System.nanoTime() - late));
            });
            var latencies = journeys.awaitAll(PATIENCE);
            return Map.of(
                    "p50", latencies.millis(0.5), "p99", latencies.millis(0.99), "p99.9", latencies.millis(0.999));
        }

        @Override
        public void close() {
            context.close();
            bare.close();
        }
    }
}
