package vn.neuguong.messaging.outbox;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/** What an operator sees of the outbox, and what may be done about an event that can never be sent. */
public final class OutboxDesk {

    private final OutboxCollections collections;
    private final MongoOperations mongo;
    private final RelayWakeUp wakeUp;
    private final InstantSource clock;

    OutboxDesk(OutboxCollections collections, MongoOperations mongo, RelayWakeUp wakeUp, InstantSource clock) {
        this.collections = collections;
        this.mongo = mongo;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    /**
     * How much waits.
     *
     * @param pending documents whose events wait to be sent
     * @param dead documents whose next event can never be sent
     * @param oldest when the oldest unpublished event was stored
     */
    public record Figures(long pending, long dead, @Nullable Instant oldest) {}

    /**
     * A document with unpublished events.
     *
     * @param nextEvent the id of the event that has to go first
     * @param reason why it was not sent yet, if it was tried
     */
    public record UnpublishedEvents(
            String collection,
            String id,
            Instant since,
            int events,
            @Nullable String nextEvent,
            @Nullable String nextType,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant deadSince,
            @Nullable String reason) {}

    public Figures figures() {
        var oldest = collections.oldestMillis();
        return new Figures(
                collections.pending(), collections.dead(), oldest == 0 ? null : Instant.ofEpochMilli(oldest));
    }

    /** The longest waiting first, dead ones included. */
    public List<UnpublishedEvents> unpublished(int atMost) {
        var found = new ArrayList<UnpublishedEvents>();
        for (var name : collections.names()) {
            mongo.getCollection(name)
                    .find(OutboxCollections.unpublished())
                    .sort(new Document(OutboxCollections.SINCE, 1))
                    .limit(atMost)
                    .projection(new Document("outbox", 1))
                    .forEach(document -> found.add(describe(name, document)));
        }
        return found.stream()
                .sorted(Comparator.comparing(UnpublishedEvents::since))
                .limit(atMost)
                .toList();
    }

    /** Tries the events of a document again now, dead or backing off. Returns whether it has any. */
    public boolean resubmit(String collection, String id) {
        var waiting = new Document("_id", stored(collection, id)).append(OutboxCollections.SINCE, exists());
        var done = known(collection).updateOne(waiting, dueNow()).getMatchedCount() > 0;
        wakeUp.documentSaved(collection);
        return done;
    }

    /**
     * Gives an event up for good and goes on with those behind it. Only the oldest one of a document can be skipped,
     * and it has to be named, so that nobody skips another than the one looked at.
     */
    public boolean skip(String collection, String id, String eventId) {
        var target = known(collection);
        var documentId = stored(collection, id);
        var first = new Document("_id", documentId).append("outbox.events.0.eventId", eventId);
        var without = dueNow().append("$pull", new Document("outbox.events", new Document("eventId", eventId)));
        if (target.updateOne(first, without).getMatchedCount() == 0) {
            return false;
        }
        target.updateOne(
                new Document("_id", documentId).append("outbox.events", new Document("$size", 0)),
                new Document("$unset", new Document("outbox", 1)).append("$inc", new Document("version", 1L)));
        wakeUp.documentSaved(collection);
        return true;
    }

    private MongoCollection<Document> known(String collection) {
        if (!collections.names().contains(collection)) {
            throw new IllegalArgumentException("no collection " + collection + " has outboxes");
        }
        return mongo.getCollection(collection);
    }

    /** Ids are texts; some documents have one made by the database. */
    private Object stored(String collection, String id) {
        var isText = known(collection).countDocuments(new Document("_id", id)) > 0;
        return isText || !ObjectId.isValid(id) ? id : new ObjectId(id);
    }

    private Document dueNow() {
        return new Document(
                        "$set",
                        new Document(OutboxCollections.DUE_AT, Date.from(clock.instant())).append("outbox.attempts", 0))
                .append("$unset", new Document(OutboxCollections.DEAD_SINCE, 1).append("outbox.deadReason", 1))
                .append("$inc", new Document("version", 1L));
    }

    private static Document exists() {
        return new Document("$exists", true);
    }

    private static UnpublishedEvents describe(String collection, Document document) {
        var outbox = document.get("outbox", Document.class);
        var events = outbox.get("events") instanceof List<?> list ? list : List.of();
        var next = !events.isEmpty() && events.getFirst() instanceof Document first ? first : new Document();
        var deadReason = outbox.getString("deadReason");
        return new UnpublishedEvents(
                collection,
                String.valueOf(document.get("_id")),
                Objects.requireNonNull(instant(outbox, "since")),
                events.size(),
                text(next, "eventId"),
                text(next, "type"),
                outbox.get("attempts") instanceof Number attempts ? attempts.intValue() : 0,
                instant(outbox, "dueAt"),
                instant(outbox, "deadSince"),
                deadReason == null ? text(outbox, "lastFailure") : deadReason);
    }

    private static @Nullable Instant instant(Document outbox, String field) {
        return outbox.get(field) instanceof Date date ? date.toInstant() : null;
    }

    private static @Nullable String text(Document document, String field) {
        return document.get(field) instanceof String text ? text : null;
    }
}
