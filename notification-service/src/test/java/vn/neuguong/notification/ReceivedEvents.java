package vn.neuguong.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/** Events as they arrive from Kafka. */
public final class ReceivedEvents {

    private ReceivedEvents() {}

    /** A batch of one event of the programme {@code nam-khong-2026}, as the function of a consumer receives it. */
    public static Message<List<ConsumerRecord<byte[], byte[]>>> batchOf(String source, String type, String body) {
        var received = new ConsumerRecord<>("topic", 0, 0L, "key".getBytes(UTF_8), body.getBytes(UTF_8));
        Map.of(
                        "ce_id", "e-1",
                        "ce_type", type,
                        "ce_source", source,
                        "ce_subject", "key",
                        "ce_time", "2026-11-20T02:00:00Z",
                        "ce_sequence", "7",
                        "ce_correlationid", "nam-khong-2026")
                .forEach((name, value) -> received.headers().add(name, value.getBytes(UTF_8)));
        return new GenericMessage<>(List.of(received));
    }
}
