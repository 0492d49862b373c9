package vn.neuguong.endtoend.benchmarks.mail;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.neuguong.endtoend.benchmarks.BenchmarkCase;
import vn.neuguong.endtoend.benchmarks.Comparison;
import vn.neuguong.endtoend.benchmarks.Figure;
import vn.neuguong.endtoend.benchmarks.Workbench;
import vn.neuguong.endtoend.benchmarks.machine.Services;
import vn.neuguong.endtoend.benchmarks.openloop.Journeys;
import vn.neuguong.endtoend.benchmarks.openloop.OpenLoop;
import vn.neuguong.endtoend.benchmarks.records.Person;

/** How long one person waits for their mail while a city's invitations go out at an even pace. */
public final class TaskToMail implements BenchmarkCase {

    /** 160,000 in two hours. */
    private static final int PER_SECOND = 22;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String id;

    public TaskToMail(String id) {
        this.id = id;
    }

    @Override
    public Heading heading() {
        return Heading.alone(
                id,
                "From task.opened to accepted at %d/s".formatted(PER_SECOND),
                "tasks are published at an even pace; measured from the moment one should have been sent to the broker"
                        + " to the mail server's acceptance of its mail");
    }

    @Override
    public List<Figure> figures() {
        return List.of(new Figure("p50", "ms", null), new Figure("p99", "ms", null), new Figure("p99.9", "ms", null));
    }

    @Override
    public int rounds() {
        return 3;
    }

    @Override
    public Comparison open(Workbench bench) throws IOException, InterruptedException {
        return new Paced(bench, new MailBench(bench, bench.scale().of(PER_SECOND * 30, PER_SECOND * 8)));
    }

    private static final class Paced implements Comparison {

        private final MailBench mail;
        private final Services.Service service;
        private final Producer<String, byte[]> producer;
        private int round;

        Paced(Workbench bench, MailBench mail) throws InterruptedException {
            this.mail = mail;
            this.service = mail.start();
            mail.sink().open(Duration.ZERO);
            this.producer = new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            bench.servers().brokers(),
                            ProducerConfig.LINGER_MS_CONFIG,
                            0),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }

        @Override
        public Map<String, Double> product() throws InterruptedException, ExecutionException {
            var programme = "nam-khong-" + ++round;
            var journeys = new Journeys();
            mail.sink().watch((recipient, _, nanos) -> journeys.arrived(recipient, nanos));
            new OpenLoop().run(PER_SECOND, mail.mailing().people(), (number, intendedAt) -> {
                journeys.departed(Person.number(number).email(), intendedAt);
                producer.send(mail.mailing().task(programme, number)).get();
            });
            var latencies = journeys.awaitAll(PATIENCE);
            return Map.of(
                    "p50", latencies.millis(0.5), "p99", latencies.millis(0.99), "p99.9", latencies.millis(0.999));
        }

        @Override
        public void close() {
            producer.close();
            service.close();
            mail.close();
        }
    }
}
