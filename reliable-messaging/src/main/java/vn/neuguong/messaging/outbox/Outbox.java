package vn.neuguong.messaging.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The unpublished events of one document. Absent when there are none.
 *
 * @param since when the oldest of them was stored, so that operations see how long it has waited
 * @param dueAt when the relay may next try; absent while the outbox is dead
 * @param attempts how often sending has failed since the last success
 * @param lastFailure why it failed the last time
 * @param fence of the relay's lease under which it was last settled
 * @param deadSince since when an event that can never be sent blocks this document's events
 * @param deadReason why it can never be sent
 */
record Outbox(
        Instant since,
        @Nullable Instant dueAt,
        int attempts,
        @Nullable String lastFailure,
        @Nullable Long fence,
        @Nullable Instant deadSince,
        @Nullable String deadReason,
        List<OutboxEvent> events) {

    static Outbox of(List<OutboxEvent> events, Instant now) {
        return new Outbox(now, now, 0, null, null, null, null, List.copyOf(events));
    }

    /** Appends events; those waiting for a retry keep their turn, those behind a dead one wait for the operator. */
    Outbox with(List<OutboxEvent> added, Instant now) {
        var all = new ArrayList<>(events);
        all.addAll(added);
        var due = deadSince == null && (events.isEmpty() || dueAt == null) ? now : dueAt;
        return new Outbox(since, due, attempts, lastFailure, fence, deadSince, deadReason, List.copyOf(all));
    }
}
