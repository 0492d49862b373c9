package vn.neuguong.messaging.outbox;

import java.time.Instant;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * One event exactly as it will be sent: serialised when it was raised, so that later code cannot change it.
 *
 * @param sequence position among all events of the same document, from 1
 * @param data the JSON body as the bytes that are sent; absent for a tombstone
 */
record OutboxEvent(
        String eventId,
        String topic,
        String key,
        String type,
        long sequence,
        Instant occurredAt,
        String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent,
        @Nullable Binary data) {}
