package vn.neuguong.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.neuguong.local.FreePorts;

class LocalBrokerIntegrationTests {

    private static final TopicCatalogue CATALOGUE = TopicCatalogue.read(TopicCatalogueUnitTests.TOPICS);
    private static final ConfigResource PLEDGES = new ConfigResource(ConfigResource.Type.TOPIC, "pledge.pledges");

    @Test
    void hasTheTopicsOfTheCatalogueAndKeepsItsRecordsOverARestart(@TempDir Path data) throws Exception {
        int port = FreePorts.next();
        int controllerPort = FreePorts.next();
        try (var broker = new LocalBroker(port, controllerPort, data)) {
            broker.start();
            assertThat(broker.provision(CATALOGUE)).contains("pledge.pledges", "pledge.pledges.award-service.dlq");
            awaitRetention(broker, Duration.ofDays(400));
            changeSetting(broker, "retention.ms", "1000000");
            awaitRetention(broker, Duration.ofSeconds(1000));
            send(broker, "pledge-of-tran-thi-hien");
        }

        try (var broker = new LocalBroker(port, controllerPort, data)) {
            broker.start();
            assertThat(broker.provision(CATALOGUE)).as("topics created again").isEmpty();
            awaitRetention(broker, Duration.ofDays(400));
            assertThat(recordsOf(broker)).containsExactly("pledge-of-tran-thi-hien");
        }
    }

    private static void send(LocalBroker broker, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("pledge.pledges", 0, "hien", value))
                    .get();
        }
    }

    private static List<String> recordsOf(LocalBroker broker) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition("pledge.pledges", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            var values = new ArrayList<String>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> values.add(record.value()));
            }
            return values;
        }
    }

    private static void awaitRetention(LocalBroker broker, Duration expected) {
        await().untilAsserted(() ->
                assertThat(settingOf(broker, "retention.ms")).isEqualTo(String.valueOf(expected.toMillis())));
    }

    private static String settingOf(LocalBroker broker, String name) throws Exception {
        try (Admin admin = admin(broker)) {
            return admin.describeConfigs(List.of(PLEDGES))
                    .all()
                    .get()
                    .get(PLEDGES)
                    .get(name)
                    .value();
        }
    }

    private static void changeSetting(LocalBroker broker, String name, String value) throws Exception {
        try (Admin admin = admin(broker)) {
            var change = new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(PLEDGES, List.of(change)))
                    .all()
                    .get();
        }
    }

    private static Admin admin(LocalBroker broker) {
        return Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()));
    }
}
