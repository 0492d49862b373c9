package vn.neuguong.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/** Events as a consumer's function receives them from Kafka. */
public final class ReceivedEvents {

    private ReceivedEvents() {}

    /** A batch of one event; a missing body is a tombstone. */
    public static Message<List<ConsumerRecord<byte[], byte[]>>> batchOf(
            String type, String key, long sequence, @Nullable String body) {
        var received =
                new ConsumerRecord<>("topic", 0, 0L, key.getBytes(UTF_8), body == null ? null : body.getBytes(UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        key + "-" + sequence,
                        "ce_type",
                        type,
                        "ce_source",
                        "/pledge-service",
                        "ce_subject",
                        key,
                        "ce_time",
                        "2026-11-02T01:00:00Z",
                        "ce_sequence",
                        Long.toString(sequence))
                .forEach((name, value) -> received.headers().add(name, value.getBytes(UTF_8)));
        return new GenericMessage<>(List.of(received));
    }
}
