package vn.neuguong.award;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;
import vn.neuguong.testing.RepositoryRoot;

/** Events as they arrive from Kafka, with the producers' own examples as bodies. */
public final class ReceivedEvents {

    private ReceivedEvents() {}

    /** The example of the type as its producer publishes it. */
    public static String exampleOf(String service, String type) {
        return read(RepositoryRoot.find().resolve(Path.of(service, "contracts", "examples", type + ".json")));
    }

    /** A batch of one event, as the function of a consumer receives it. */
    public static Message<List<ConsumerRecord<byte[], byte[]>>> batchOf(
            String type, String key, long sequence, Instant time, String body) {
        var received = new ConsumerRecord<>("topic", 0, 0L, key.getBytes(UTF_8), body.getBytes(UTF_8));
        addHeaders(received.headers(), type, key, sequence, time);
        return new GenericMessage<>(List.of(received));
    }

    private static void addHeaders(Headers headers, String type, String key, long sequence, Instant time) {
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        "%s-%d".formatted(key, sequence),
                        "ce_type",
                        type,
                        "ce_source",
                        "/another-service",
                        "ce_subject",
                        key,
                        "ce_time",
                        time.toString(),
                        "ce_sequence",
                        Long.toString(sequence),
                        "ce_correlationid",
                        SongVan.CAMPAIGN)
                .forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
