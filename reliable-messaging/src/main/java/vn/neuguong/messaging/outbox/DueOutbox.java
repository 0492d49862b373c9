package vn.neuguong.messaging.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What the relay has read of one document, and how far it got with sending its events. */
final class DueOutbox {

    private final Object documentId;
    private final long version;
    private final int attempts;
    private final List<OutboxEvent> events;
    private int sent;
    private @Nullable Throwable failure;

    private DueOutbox(Object documentId, long version, int attempts, List<OutboxEvent> events) {
        this.documentId = documentId;
        this.version = version;
        this.attempts = attempts;
        this.events = events;
    }

    static DueOutbox of(Document document) {
        var outbox = document.get("outbox", Document.class);
        var events = new ArrayList<OutboxEvent>();
        for (var event : outbox.getList("events", Document.class)) {
            events.add(new OutboxEvent(
                    event.getString("eventId"),
                    event.getString("topic"),
                    event.getString("key"),
                    event.getString("type"),
                    event.get("sequence", Number.class).longValue(),
                    event.getDate("occurredAt").toInstant(),
                    event.getString("correlationId"),
                    event.getString("causationId"),
                    event.getString("traceparent"),
                    event.getString("data")));
        }
        return new DueOutbox(
                Objects.requireNonNull(document.get("_id")),
                document.get("version", Number.class).longValue(),
                outbox.getInteger("attempts", 0),
                events);
    }

    Object documentId() {
        return documentId;
    }

    long version() {
        return version;
    }

    int attempts() {
        return attempts;
    }

    /** The next event to send, or {@code null} when all are sent or one has failed. */
    @Nullable
    OutboxEvent next() {
        return failure == null ? firstUnsent() : null;
    }

    /** The first event without an acknowledgement, or {@code null} when there is none. */
    @Nullable
    OutboxEvent firstUnsent() {
        return sent < events.size() ? events.get(sent) : null;
    }

    boolean isPublished() {
        return sent == events.size();
    }

    void acknowledged() {
        sent++;
    }

    void failed(Throwable cause) {
        failure = cause;
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    List<String> sentIds() {
        return events.subList(0, sent).stream().map(OutboxEvent::eventId).toList();
    }
}
