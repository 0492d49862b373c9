package vn.neuguong.endtoend.benchmarks.command;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import vn.neuguong.endtoend.benchmarks.Workbench;
import vn.neuguong.endtoend.benchmarks.machine.FreePorts;
import vn.neuguong.endtoend.benchmarks.machine.JvmFlags;
import vn.neuguong.endtoend.benchmarks.machine.OwnProcess;
import vn.neuguong.endtoend.benchmarks.openloop.Journeys;

/** The bare side: a process that takes signatures, and a plain consumer in this one. */
final class BareSigning implements AutoCloseable {

    private final Workbench bench;
    private final OwnProcess service;
    private final URI address;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread handler;
    private final Posting posting = new Posting();
    private volatile Journeys handled = new Journeys();
    private int round;

    BareSigning(Workbench bench) throws InterruptedException {
        this.bench = bench;
        bench.topics().empty(BareCommandProcess.TOPIC);
        var port = FreePorts.next();
        address = URI.create("http://127.0.0.1:" + port);
        var call = new ArrayList<>(JvmFlags.MEASURED);
        call.addAll(List.of(
                "-Dlogback.configurationFile=vn/neuguong/local/process-log.xml",
                // Else it holds small answers back until the client's kernel has acknowledged their beginning.
                "-Dsun.net.httpserver.nodelay=true",
                BareCommandProcess.class.getName(),
                "--port",
                "" + port,
                "--brokers",
                bench.servers().brokers(),
                "--database",
                bench.servers().databaseUri(BareCommandProcess.DATABASE)));
        service = OwnProcess.java(
                        "bare-service",
                        bench.folder(),
                        call,
                        Map.of("CLASSPATH", System.getProperty("java.class.path")))
                .awaitReady();
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bench.servers().brokers(),
                        ConsumerConfig.GROUP_ID_CONFIG, "bare-handler",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        handler = Thread.ofPlatform().name("bare-handler").start(this::handle);
    }

    private void handle() {
        consumer.subscribe(List.of(BareCommandProcess.TOPIC));
        try (consumer) {
            while (true) {
                consumer.poll(Duration.ofSeconds(1))
                        .forEach(record -> handled.arrived(record.key(), System.nanoTime()));
            }
        } catch (WakeupException stopped) {
            // close() asked for it.
        }
    }

    /** Stores as many unsigned pledges. */
    Invitations invite(int people) {
        round++;
        var ids = IntStream.range(0, people)
                .mapToObj(number -> "pledge-%d-%d".formatted(round, number))
                .toList();
        try (var client = MongoClients.create(bench.servers().databaseUri(BareCommandProcess.DATABASE))) {
            client.getDatabase(BareCommandProcess.DATABASE)
                    .getCollection(BareCommandProcess.COLLECTION)
                    .insertMany(ids.stream()
                            .map(id -> new Document("_id", id).append("status", "INVITED"))
                            .toList());
        }
        return new Invitations() {
            @Override
            public List<String> ids() {
                return ids;
            }

            @Override
            public void watch(Journeys journeys) {
                handled = journeys;
            }

            @Override
            public void sign(String id) throws IOException, InterruptedException {
                posting.send(address.resolve(BareCommandProcess.PATH + id), "agreed=true");
            }
        };
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            handler.join(Duration.ofSeconds(10));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        service.close();
    }
}
