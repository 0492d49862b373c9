package vn.neuguong.messaging.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.stream.binder.kafka.KafkaBinderMetrics;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.neuguong.messaging.Note;
import vn.neuguong.messaging.NoteEventsConsumer;
import vn.neuguong.testing.IntegrationTest;
import vn.neuguong.testing.PublishedEvents;

@IntegrationTest
class ConsumptionIntegrationTests {

    private static final String TOPIC = "pledge.pledges";
    private static final String DLQ = "pledge.pledges.pledge-service.dlq";

    @Autowired
    private PublishedEvents events;

    @Autowired
    private NoteEventsConsumer consumer;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MeterRegistry meters;

    @Test
    void deliversWhatTheRelayPublishes() {
        mongo.insert(new Note("thu-den").write("Đến nơi"));

        await().untilAsserted(() -> assertThat(consumer.received)
                .anySatisfy(event -> assertThat(event.data().text()).isEqualTo("Đến nơi")));
    }

    /** They can hang the end of a service ({@link NoLagMetrics}). */
    @Test
    void keepsNoLagGaugesOfTheBinder() {
        assertThat(meters.find(KafkaBinderMetrics.OFFSET_LAG_METRIC_NAME).meters())
                .isEmpty();
    }

    @Test
    void sendsPoisonToTheDeadLetterTopicWithItsReasonAndGoesOn() {
        publish("doc-1", "{ this is not JSON");
        publish("doc-1", Map.of("noteId", "doc-1"));
        publish("doc-1", Map.of("noteId", "doc-1", "text", "sau thuốc độc"));

        await().untilAsserted(() -> assertThat(consumer.received)
                .anySatisfy(event -> assertThat(event.data().text()).isEqualTo("sau thuốc độc")));
        var letters = events.on(DLQ).stream()
                .filter(dead -> "doc-1".equals(dead.key()))
                .toList();
        assertThat(letters).hasSize(2);
        assertThat(letters.getLast().headers())
                .containsEntry("neuguong_reason", "the field text is missing")
                .containsKeys("kafka_dlt-original-topic", "kafka_dlt-original-offset", "ce_id");
    }

    @Test
    void triesATransientFailureAgainWithoutLosingTheOrder() {
        consumer.failuresLeft.set(3);
        publish("bền-bỉ", Map.of("noteId", "bền-bỉ", "text", "database away"));
        publish("bền-bỉ", Map.of("noteId", "bền-bỉ", "text", "sau đó"));

        await().untilAsserted(() -> assertThat(consumer.received.stream()
                        .filter(event -> event.data().noteId().equals("bền-bỉ"))
                        .map(event -> event.data().text()))
                .containsExactly("database away", "sau đó"));
        assertThat(events.on(DLQ)).noneMatch(dead -> "bền-bỉ".equals(dead.key()));
    }

    @Test
    void obeysTombstones() {
        events.publish(TOPIC, "note.erased.v1", "/pledge-service", "da-xoa", 2, null);

        await().untilAsserted(() -> assertThat(consumer.erased).contains("da-xoa"));
    }

    private void publish(String key, Object body) {
        events.publish(TOPIC, "note.written.v1", "/pledge-service", key, 1, body);
    }
}
