package vn.neuguong.messaging.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * What the relay has read of one document, and how far it got with sending its events. The thread of the relay hands
 * over and settles; a failure may also be reported by the thread of the producer.
 */
final class DueOutbox {

    private final Object documentId;
    private final long version;
    private final int attempts;
    private final Instant since;
    private final List<OutboxEvent> events;
    private int handedOver;
    private int acknowledged;
    private boolean brokenOff;
    private volatile @Nullable Throwable failure;

    private DueOutbox(Object documentId, long version, int attempts, Instant since, List<OutboxEvent> events) {
        this.documentId = documentId;
        this.version = version;
        this.attempts = attempts;
        this.since = since;
        this.events = events;
    }

    /** Throws some runtime exception when the outbox is not of the form {@link Outbox} is stored in. */
    static DueOutbox of(Document document) {
        var outbox = document.get("outbox", Document.class);
        var events = new ArrayList<OutboxEvent>();
        for (var event : outbox.getList("events", Document.class)) {
            events.add(new OutboxEvent(
                    Objects.requireNonNull(event.getString("eventId")),
                    Objects.requireNonNull(event.getString("topic")),
                    Objects.requireNonNull(event.getString("key")),
                    Objects.requireNonNull(event.getString("type")),
                    event.get("sequence", Number.class).longValue(),
                    event.getDate("occurredAt").toInstant(),
                    Objects.requireNonNull(event.getString("correlationId")),
                    event.getString("causationId"),
                    event.getString("traceparent"),
                    event.get("data", Binary.class)));
        }
        return new DueOutbox(
                Objects.requireNonNull(document.get("_id")),
                document.get("version", Number.class).longValue(),
                outbox.getInteger("attempts", 0),
                outbox.getDate("since").toInstant(),
                events);
    }

    Object documentId() {
        return documentId;
    }

    long version() {
        return version;
    }

    /** How often sending has failed without any progress, before this time. */
    int attempts() {
        return acknowledged > 0 ? 0 : attempts;
    }

    /** When the oldest of the events was stored. */
    Instant since() {
        return since;
    }

    /** Whether an event of this document may be in flight behind another. */
    boolean hasSeveralEvents() {
        return events.size() > 1;
    }

    /** The next event to hand to the producer, or {@code null} when all are, or one was not acknowledged. */
    @Nullable
    OutboxEvent next() {
        return failure == null && !brokenOff && handedOver < events.size() ? events.get(handedOver) : null;
    }

    void handedOver() {
        handedOver++;
    }

    /** The broker has the oldest event not yet settled; it does not count behind one that is missing. */
    void acknowledged() {
        if (!brokenOff) {
            acknowledged++;
        }
    }

    /** The broker does not have the oldest event not yet settled: what follows has to be sent again after it. */
    void notAcknowledged() {
        brokenOff = true;
    }

    void failed(Throwable cause) {
        failure = cause;
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    /** The first event without an acknowledgement, or {@code null} when there is none. */
    @Nullable
    OutboxEvent firstUnsent() {
        return acknowledged < events.size() ? events.get(acknowledged) : null;
    }

    boolean isPublished() {
        return acknowledged == events.size();
    }

    List<String> sentIds() {
        return events.subList(0, acknowledged).stream()
                .map(OutboxEvent::eventId)
                .toList();
    }
}
