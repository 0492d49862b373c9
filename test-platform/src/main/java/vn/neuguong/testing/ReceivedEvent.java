package vn.neuguong.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/** One event as it arrives from Kafka at a consumer's function, for tests that need no broker. */
public record ReceivedEvent(
        String type,
        String source,
        String key,
        long sequence,
        Instant time,
        String correlationId,
        @Nullable String body) {

    /** The first event of its aggregate; the methods below change what matters to the test. */
    public static ReceivedEvent of(String type, @Nullable String body) {
        return new ReceivedEvent(
                type, "/another-service", "key", 1, Instant.parse("2026-11-03T01:15:30Z"), "nam-khong-2026", body);
    }

    /** The producer's own example of the type. */
    public static ReceivedEvent example(String service, String type) {
        return of(type, ServiceContract.of(service).example(type)).from("/" + service + "-service");
    }

    public ReceivedEvent from(String newSource) {
        return new ReceivedEvent(type, newSource, key, sequence, time, correlationId, body);
    }

    public ReceivedEvent about(String newKey) {
        return new ReceivedEvent(type, source, newKey, sequence, time, correlationId, body);
    }

    public ReceivedEvent numbered(long newSequence) {
        return new ReceivedEvent(type, source, key, newSequence, time, correlationId, body);
    }

    public ReceivedEvent at(Instant newTime) {
        return new ReceivedEvent(type, source, key, sequence, newTime, correlationId, body);
    }

    /** A batch of this event alone. */
    public Message<List<ConsumerRecord<byte[], byte[]>>> alone() {
        return new GenericMessage<>(List.of(asRecord("topic")));
    }

    /** The event as it lies on a topic. */
    public ConsumerRecord<byte[], byte[]> asRecord(String topic) {
        var received =
                new ConsumerRecord<>(topic, 0, 0L, key.getBytes(UTF_8), body == null ? null : body.getBytes(UTF_8));
        var headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                key + "-" + sequence,
                "ce_type",
                type,
                "ce_source",
                source,
                "ce_subject",
                key,
                "ce_time",
                time.toString(),
                "ce_sequence",
                Long.toString(sequence),
                "ce_correlationid",
                correlationId);
        headers.forEach((name, value) -> received.headers().add(name, value.getBytes(UTF_8)));
        return received;
    }
}
