package vn.neuguong.messaging.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.neuguong.messaging.NoteEventsConsumer;
import vn.neuguong.testing.IntegrationTest;
import vn.neuguong.testing.PublishedEvents;

/** A dead-letter topic that refuses stops its partition, raises the alert, and loses nothing. */
@IntegrationTest
class DeadLetterRefusalIntegrationTests {

    private static final String TOPIC = "pledge.pledges";
    private static final String DLQ = "pledge.pledges.pledge-service.dlq";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private PublishedEvents events;

    @Autowired
    private NoteEventsConsumer consumer;

    @Autowired
    private MeterRegistry meters;

    @Value("${neuguong.kafka.brokers}")
    private String brokers;

    private Admin admin;

    @BeforeEach
    void connect() {
        admin = Admin.create(Map.of("bootstrap.servers", brokers));
    }

    @AfterEach
    void disconnect() {
        admin.close();
    }

    @Test
    void waitsForATopicThatRefuses() throws Exception {
        limitDeadLettersTo("10");
        publishPoisonAndAGoodEventBehindIt("từ-chối");
        awaitTheAlert();
        assertThat(receivedOf("từ-chối")).isEmpty();

        limitDeadLettersTo("1048588");

        assertThatBothArrive("từ-chối");
    }

    @Test
    void waitsForATopicThatIsMissing() throws Exception {
        admin.deleteTopics(List.of(DLQ)).all().get();
        publishPoisonAndAGoodEventBehindIt("thiếu");
        awaitTheAlert();
        assertThat(receivedOf("thiếu")).isEmpty();

        admin.createTopics(List.of(new NewTopic(DLQ, 2, (short) 1))).all().get();

        assertThatBothArrive("thiếu");
    }

    private void publishPoisonAndAGoodEventBehindIt(String note) {
        events.publish(TOPIC, "note.written.v1", "/pledge-service", note, 1, Map.of("noteId", note));
        events.publish(TOPIC, "note.written.v1", "/pledge-service", note, 2, Map.of("noteId", note, "text", "tốt"));
    }

    private void awaitTheAlert() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(blocked()).isEqualTo(1));
        assertThat(meters.get("messaging.consumption.dead.refused").counter().count())
                .isPositive();
    }

    private void assertThatBothArrive(String note) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(receivedOf(note)).containsExactly("tốt"));
        assertThat(events.on(DLQ))
                .filteredOn(letter -> note.equals(letter.key()))
                .singleElement()
                .satisfies(letter -> assertThat(letter.headers()).containsEntry("ce_sequence", "1"));
        assertThat(blocked()).isZero();
    }

    private double blocked() {
        return meters.get("messaging.consumption.blocked").gauge().value();
    }

    private List<String> receivedOf(String note) {
        return consumer.received.stream()
                .filter(event -> event.data().noteId().equals(note))
                .map(event -> event.data().text())
                .toList();
    }

    private void limitDeadLettersTo(String bytes) throws Exception {
        var limit = new AlterConfigOp(new ConfigEntry("max.message.bytes", bytes), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, DLQ), List.of(limit)))
                .all()
                .get();
    }
}
