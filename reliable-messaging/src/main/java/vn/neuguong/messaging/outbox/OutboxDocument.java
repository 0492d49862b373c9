package vn.neuguong.messaging.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;

/**
 * A document that stores the events it raises together with its own state, so that one write keeps both or neither.
 * The relay publishes the events afterwards, in the order in which they were raised.
 *
 * <p>One command loads the document, changes it and saves it once: the relay bumps the version when it clears
 * published events, so an instance kept over a second save meets an optimistic locking failure.
 */
public abstract class OutboxDocument {

    @Version
    private @Nullable Long version;

    /** How often a command has stored this document; publishing its events changes the version only. */
    private long revision;

    /** How many events this document has ever raised; the last one carries this number as its sequence. */
    private long eventSequence;

    private @Nullable Outbox outbox;

    @Transient
    private final List<Object> raisedEvents = new ArrayList<>();

    /** The Kafka key and CloudEvents subject of every event of this document. */
    protected abstract String aggregateId();

    /** Ties together the events of one business process across documents and services. */
    protected String correlationId() {
        return aggregateId();
    }

    /** Records that something happened. Call it after the change, so that the event reports the new state. */
    protected final void raise(Object event) {
        raisedEvents.add(event);
    }

    /** Grows with every stored change; 0 until the first. */
    public final long version() {
        return version == null ? 0 : version + 1;
    }

    /**
     * Grows with every stored change of the content and, unlike the version, not when its events are published: what a
     * reader may hold against the document to see whether it is still what they read.
     */
    public final long revision() {
        return revision;
    }

    /** The events raised since the document was loaded and not yet stored with it. */
    public final List<Object> raisedEvents() {
        return List.copyOf(raisedEvents);
    }

    /** Moves to the next version, as saving does, and says which one was loaded. */
    final long countWrite() {
        if (version == null) {
            throw new IllegalStateException(aggregateId() + " has never been stored");
        }
        var read = version;
        version = read + 1;
        return read;
    }

    /** Counts the write and moves the raised events into the stored outbox, in order; due at once unless older events are backing off. */
    final void stage(BiFunction<Object, Long, OutboxEvent> toStored, Instant now) {
        revision++;
        if (raisedEvents.isEmpty()) {
            return;
        }
        var staged = new ArrayList<OutboxEvent>();
        for (var event : raisedEvents) {
            staged.add(toStored.apply(event, ++eventSequence));
        }
        raisedEvents.clear();
        outbox = outbox == null ? Outbox.of(staged, now) : outbox.with(staged, now);
    }
}
