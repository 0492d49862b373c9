package vn.neuguong.messaging.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.mock.MockProducerFactory;

class EventSenderUnitTests {

    private final MockProducer<String, byte[]> broker =
            new MockProducer<>(true, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer()) {
                @Override
                public void close(Duration patience) {
                    // The template closes what it was given after every send.
                }
            };
    private final EventSender sender =
            new EventSender(new KafkaTemplate<>(new MockProducerFactory<>(() -> broker)), "/pledge-service");

    @Test
    void sendsAllEventsInOrder() throws Exception {
        var outbox = outbox("thu-1", "e1", "e2", "e3");

        sender.send(List.of(outbox), () -> true);

        assertThat(sentIds()).containsExactly("e1", "e2", "e3");
        assertThat(outbox.isPublished()).isTrue();
    }

    @Test
    void stopsBetweenTwoWavesWhenAnotherRelayHasTakenOver() throws Exception {
        var waves = new AtomicInteger();
        var outbox = outbox("thu-1", "e1", "e2");

        sender.send(List.of(outbox), () -> waves.incrementAndGet() == 1);

        assertThat(sentIds()).containsExactly("e1");
        assertThat(outbox.sentIds()).containsExactly("e1");
        assertThat(outbox.failure()).isNull();
    }

    @Test
    void sendsNoLaterEventOfADocumentWhoseEarlierOneFailed() throws Exception {
        broker.sendException = new TimeoutException("broker away");
        var outbox = outbox("thu-1", "e1", "e2");

        sender.send(List.of(outbox), () -> true);

        assertThat(sentIds()).isEmpty();
        assertThat(outbox.sentIds()).isEmpty();
        assertThat(outbox.failure()).isInstanceOf(TimeoutException.class);
    }

    private List<String> sentIds() {
        return broker.history().stream()
                .map(ProducerRecord::headers)
                .map(headers -> new String(headers.lastHeader("ce_id").value(), UTF_8))
                .toList();
    }

    private static DueOutbox outbox(String id, String... eventIds) {
        var events = Stream.of(eventIds)
                .map(eventId -> new Document("eventId", eventId)
                        .append("topic", "pledge.pledges")
                        .append("key", id)
                        .append("type", "note.written.v1")
                        .append("sequence", 1L)
                        .append("occurredAt", new Date(0))
                        .append("correlationId", "c")
                        .append("data", "{}"))
                .toList();
        return DueOutbox.of(new Document("_id", id)
                .append("version", 1L)
                .append("outbox", new Document("attempts", 0).append("events", events)));
    }
}
