package vn.neuguong.messaging.consumption;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.messaging.Message;

/**
 * Base of the Spring Cloud Stream function that reads one topic. A subclass registers one handler per event type in
 * its constructor; its bean name is the function name. Types nobody registered are skipped; a registered type in a
 * version nobody knows is poison. Records are handled in order; the first failure ends the batch there.
 */
public abstract class EventConsumer implements Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> {

    private record Registration<T>(Class<T> dataType, EventHandler<T> handler) {}

    private final EventReader reader = new EventReader();
    private final Map<String, Registration<?>> registrations = new HashMap<>();
    private @Nullable Consumer<String> tombstoneHandler;
    private List<Class<?>> projections = List.of();

    /** Handles events of the given CloudEvents type with a body read into the given record. */
    protected final <T> void on(String type, Class<T> dataType, EventHandler<T> handler) {
        if (registrations.put(type, new Registration<>(dataType, handler)) != null) {
            throw new IllegalStateException(getClass().getName() + " registers " + type + " twice");
        }
    }

    /** Handles the erasure of a key on a compacted topic. */
    protected final void onTombstone(Consumer<String> handler) {
        tombstoneHandler = handler;
    }

    /** Names the documents that hold nothing but what this consumer has read, and so can be rebuilt from the topic. */
    protected final void projects(Class<?>... documents) {
        projections = List.of(documents);
    }

    /** See {@link #projects}. */
    public final List<Class<?>> projections() {
        return projections;
    }

    @Override
    public final void accept(Message<List<ConsumerRecord<byte[], byte[]>>> batch) {
        BatchWrites.collecting(() -> handleAll(batch.getPayload()));
    }

    private void handleAll(List<ConsumerRecord<byte[], byte[]>> records) {
        for (var index = 0; index < records.size(); index++) {
            BatchWrites.handling(index);
            try {
                handle(records.get(index));
            } catch (RuntimeException failure) {
                storeCollected();
                throw failed(index, failure);
            }
        }
        storeCollected();
    }

    /** Unless a writer names it, whose write failed is not known, so the batch starts over: handlers are idempotent. */
    private void storeCollected() {
        try {
            BatchWrites.flush();
        } catch (RuntimeException failure) {
            throw failed(0, failure);
        }
    }

    private BatchListenerFailedException failed(int index, RuntimeException failure) {
        if (failure instanceof RefusedRecordException refused) {
            return failed(refused.index(), refused.reason());
        }
        return new BatchListenerFailedException(
                getClass().getSimpleName() + ": " + failure.getMessage(), failure, index);
    }

    private void handle(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null && tombstoneHandler != null && record.key() != null) {
            tombstoneHandler.accept(new String(record.key(), UTF_8));
            return;
        }
        var metadata = reader.metadataOf(record);
        var registration = registrations.get(metadata.type());
        if (registration != null) {
            HandledEvent.handling(metadata, () -> deliver(registration, metadata, record));
        } else if (isKnownInAnotherVersion(metadata.type())) {
            throw new PoisonEventException("no handler for this version of " + metadata.type());
        }
    }

    private <T> void deliver(
            Registration<T> registration, EventMetadata metadata, ConsumerRecord<byte[], byte[]> record) {
        registration.handler().on(new Event<>(metadata, reader.dataOf(record, registration.dataType())));
    }

    private boolean isKnownInAnotherVersion(String type) {
        var name = withoutVersion(type);
        return registrations.keySet().stream()
                .anyMatch(known -> withoutVersion(known).equals(name));
    }

    private static String withoutVersion(String type) {
        var lastDot = type.lastIndexOf(".v");
        return lastDot < 0 ? type : type.substring(0, lastDot);
    }
}
