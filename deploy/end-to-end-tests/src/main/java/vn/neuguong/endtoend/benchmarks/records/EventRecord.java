package vn.neuguong.endtoend.benchmarks.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import vn.neuguong.messaging.CloudEventHeaders;
import vn.neuguong.messaging.WireJson;

/** The very record a relay would send for an event. */
public final class EventRecord {

    private EventRecord() {}

    /**
     * One event of one aggregate.
     *
     * @param service {@code pledge-service}
     * @param key the aggregate
     * @param body what becomes the JSON
     */
    public static ProducerRecord<String, byte[]> of(
            String service, String topic, String type, String key, long sequence, Object body) {
        var record = new ProducerRecord<>(topic, key, WireJson.mapper().writeValueAsBytes(body));
        header(record, CloudEventHeaders.SPEC_VERSION, "1.0");
        header(record, CloudEventHeaders.ID, UUID.randomUUID().toString());
        header(record, CloudEventHeaders.TYPE, type);
        header(record, CloudEventHeaders.SOURCE, "/" + service);
        header(record, CloudEventHeaders.SUBJECT, key);
        header(record, CloudEventHeaders.TIME, Instant.now().toString());
        header(record, CloudEventHeaders.SEQUENCE, Long.toString(sequence));
        header(record, CloudEventHeaders.CORRELATION_ID, key);
        header(record, CloudEventHeaders.CONTENT_TYPE, "application/json");
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }
}
