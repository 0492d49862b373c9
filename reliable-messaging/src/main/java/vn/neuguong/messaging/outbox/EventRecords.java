package vn.neuguong.messaging.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import vn.neuguong.messaging.CloudEventHeaders;

/** Writes stored events as CloudEvents in Kafka's binary mode: attributes in headers, the body as it was raised. */
final class EventRecords {

    private static final byte[] SPEC_VERSION = "1.0".getBytes(UTF_8);
    private static final byte[] JSON = "application/json".getBytes(UTF_8);

    private final byte[] source;

    EventRecords(String source) {
        this.source = source.getBytes(UTF_8);
    }

    ProducerRecord<String, byte[]> of(OutboxEvent event) {
        var data = event.data();
        var record = new ProducerRecord<>(event.topic(), event.key(), data == null ? null : data.getData());
        var headers = record.headers();
        headers.add(CloudEventHeaders.SPEC_VERSION, SPEC_VERSION);
        headers.add(CloudEventHeaders.ID, event.eventId().getBytes(UTF_8));
        headers.add(CloudEventHeaders.TYPE, event.type().getBytes(UTF_8));
        headers.add(CloudEventHeaders.SOURCE, source);
        headers.add(CloudEventHeaders.SUBJECT, event.key().getBytes(UTF_8));
        headers.add(CloudEventHeaders.TIME, event.occurredAt().toString().getBytes(UTF_8));
        headers.add(CloudEventHeaders.SEQUENCE, Long.toString(event.sequence()).getBytes(UTF_8));
        headers.add(CloudEventHeaders.CORRELATION_ID, event.correlationId().getBytes(UTF_8));
        addIfPresent(record, CloudEventHeaders.CAUSATION_ID, event.causationId());
        addIfPresent(record, CloudEventHeaders.TRACEPARENT, event.traceparent());
        headers.add(CloudEventHeaders.CONTENT_TYPE, JSON);
        return record;
    }

    private static void addIfPresent(ProducerRecord<String, byte[]> record, String name, @Nullable String value) {
        if (value != null) {
            record.headers().add(name, value.getBytes(UTF_8));
        }
    }
}
