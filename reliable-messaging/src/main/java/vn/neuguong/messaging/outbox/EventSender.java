package vn.neuguong.messaging.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaTemplate;
import vn.neuguong.messaging.CloudEventHeaders;

/**
 * Sends the events of many documents at once and waits for the broker's acknowledgement of each. Works in waves: the
 * second event of a document goes out only when its first is acknowledged, so no failure can reorder them.
 */
final class EventSender implements AutoCloseable {

    private final KafkaTemplate<String, byte[]> kafka;
    private final byte[] source;

    EventSender(KafkaTemplate<String, byte[]> kafka, String source) {
        this.kafka = kafka;
        this.source = source.getBytes(UTF_8);
    }

    /**
     * Afterwards each outbox knows how many of its events are acknowledged and why the next one is not.
     *
     * @param mayGoOn asked before each wave: whether this relay is still the active one
     */
    void send(List<DueOutbox> outboxes, BooleanSupplier mayGoOn) throws InterruptedException {
        var wave = outboxes;
        while (!wave.isEmpty() && mayGoOn.getAsBoolean()) {
            sendNextOfEach(wave);
            wave = wave.stream().filter(outbox -> outbox.next() != null).toList();
        }
    }

    @Override
    public void close() {
        kafka.getProducerFactory().reset();
    }

    private void sendNextOfEach(List<DueOutbox> wave) throws InterruptedException {
        record InFlight(DueOutbox outbox, CompletableFuture<?> acknowledgement) {}
        var inFlight = new ArrayList<InFlight>(wave.size());
        var unreachable = new HashMap<String, Throwable>();
        for (var outbox : wave) {
            var event = outbox.next();
            if (event == null) {
                continue;
            }
            var reason = unreachable.get(event.topic());
            if (reason != null) {
                outbox.failed(reason);
                continue;
            }
            try {
                inFlight.add(new InFlight(outbox, kafka.send(toRecord(event))));
            } catch (KafkaException | org.springframework.kafka.KafkaException refusal) {
                outbox.failed(rootOf(refusal));
                if (!Unsendable.because(refusal)) {
                    // The producer has just waited max.block.ms for the topic: not again for every other event.
                    unreachable.put(event.topic(), rootOf(refusal));
                }
            }
        }
        kafka.flush();
        for (var sent : inFlight) {
            try {
                sent.acknowledgement().get();
                sent.outbox().acknowledged();
            } catch (ExecutionException refusal) {
                sent.outbox().failed(rootOf(refusal));
            }
        }
    }

    private ProducerRecord<String, byte[]> toRecord(OutboxEvent event) {
        var data = event.data();
        var record = new ProducerRecord<>(event.topic(), event.key(), data == null ? null : data.getBytes(UTF_8));
        var headers = record.headers();
        headers.add(CloudEventHeaders.SPEC_VERSION, "1.0".getBytes(UTF_8));
        headers.add(CloudEventHeaders.ID, event.eventId().getBytes(UTF_8));
        headers.add(CloudEventHeaders.TYPE, event.type().getBytes(UTF_8));
        headers.add(CloudEventHeaders.SOURCE, source);
        headers.add(CloudEventHeaders.SUBJECT, event.key().getBytes(UTF_8));
        headers.add(CloudEventHeaders.TIME, event.occurredAt().toString().getBytes(UTF_8));
        headers.add(CloudEventHeaders.SEQUENCE, Long.toString(event.sequence()).getBytes(UTF_8));
        headers.add(CloudEventHeaders.CORRELATION_ID, event.correlationId().getBytes(UTF_8));
        addIfPresent(record, CloudEventHeaders.CAUSATION_ID, event.causationId());
        addIfPresent(record, CloudEventHeaders.TRACEPARENT, event.traceparent());
        headers.add(CloudEventHeaders.CONTENT_TYPE, "application/json".getBytes(UTF_8));
        return record;
    }

    private static void addIfPresent(ProducerRecord<String, byte[]> record, String name, @Nullable String value) {
        if (value != null) {
            record.headers().add(name, value.getBytes(UTF_8));
        }
    }

    private static Throwable rootOf(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
