package vn.neuguong.endtoend.benchmarks.consumption;

import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import vn.neuguong.local.launcher.Arguments;

/** The bare consumer as a process of its own, like the service beside it: poll, write in bulk, commit. */
final class BareConsumerProcess {

    static final String GROUP = "bare-consumer";
    static final String DATABASE = "bare";

    private static final Duration POLL = Duration.ofMillis(500);

    private BareConsumerProcess() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] args) {
        var arguments = Arguments.of(args, "projection", "brokers", "database");
        var projection = Projections.withId(arguments.text("projection"));
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                arguments.text("brokers"),
                ConsumerConfig.GROUP_ID_CONFIG,
                GROUP,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                500);
        try (var client = MongoClients.create(arguments.text("database"));
                var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            stopOnSignal(consumer);
            var database = client.getDatabase(DATABASE);
            consumer.subscribe(List.of(projection.topic()));
            System.out.println("ready");
            while (true) {
                var batch = new ArrayList<ConsumerRecord<String, byte[]>>();
                consumer.poll(POLL).forEach(batch::add);
                if (!batch.isEmpty()) {
                    projection.write(database, batch);
                    consumer.commitSync();
                }
            }
        } catch (WakeupException stopped) {
            System.out.println("stopped");
        }
    }

    private static void stopOnSignal(KafkaConsumer<?, ?> consumer) {
        var main = Thread.currentThread();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            consumer.wakeup();
                            try {
                                main.join(Duration.ofSeconds(10));
                            } catch (InterruptedException impatient) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "stop"));
    }
}
