package vn.neuguong.messaging.outbox;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Reads due outboxes and settles them once their fate is known. Settling names the events it removes, so an event
 * raised meanwhile stays; and it bumps the version, so a command that still holds the old outbox cannot bring a
 * published event back.
 */
final class OutboxStore {

    private static final Logger log = LoggerFactory.getLogger(OutboxStore.class);

    private static final int SLICES = 8;
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(200);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(30);

    private final MongoOperations mongo;
    private final InstantSource clock;
    private final int sliceSize;

    OutboxStore(MongoOperations mongo, InstantSource clock, int sliceSize) {
        this.mongo = mongo;
        this.clock = clock;
        this.sliceSize = sliceSize;
    }

    /** The documents whose events are due, the longest waiting first, at most some slices of them. */
    DueOutboxes due(String collection) {
        var atMost = sliceSize * SLICES;
        var found = mongo.getCollection(collection)
                .withReadConcern(ReadConcern.MAJORITY) // what a failover may take back is not published
                .find(new Document(OutboxCollections.DUE_AT, new Document("$lte", Date.from(clock.instant()))))
                .sort(new Document(OutboxCollections.DUE_AT, 1))
                .limit(atMost)
                .batchSize(sliceSize)
                .projection(new Document("outbox", 1).append("version", 1));
        return new DueOutboxes(found.cursor(), document -> read(collection, document), sliceSize, atMost);
    }

    private Optional<DueOutbox> read(String collection, Document document) {
        try {
            return Optional.of(DueOutbox.of(document));
        } catch (RuntimeException malformed) {
            parkMalformed(collection, document, malformed);
            return Optional.empty();
        }
    }

    /** One document nobody can read must not keep the others waiting. */
    private void parkMalformed(String collection, Document document, RuntimeException malformed) {
        log.error("The outbox of {} {} cannot be read: {}", collection, document.get("_id"), malformed.toString());
        var asRead = new Document("_id", document.get("_id")).append("outbox", document.get("outbox"));
        mongo.getCollection(collection).updateOne(asRead, parking(malformed.toString()));
    }

    /**
     * Removes what the broker has acknowledged. Right at any time, even for a relay that is no longer the active one:
     * it names versions and events.
     */
    void clearAcknowledged(String collection, List<DueOutbox> batch) {
        var target = mongo.getCollection(collection);
        var published = batch.stream().filter(DueOutbox::isPublished).toList();
        if (!published.isEmpty() && clearUntouched(target, published) < published.size()) {
            clearByEventId(target, published);
        }
        var unfinished = batch.stream().filter(outbox -> !outbox.isPublished()).toList();
        if (!unfinished.isEmpty()) {
            clearByEventId(target, unfinished);
        }
    }

    /**
     * Lets what failed wait for its next turn, or for the operator when no turn can help.
     *
     * @param fence of the lease under which it was tried: what a later holder has settled since is left alone
     */
    void postponeFailed(String collection, List<DueOutbox> batch, long fence) {
        var failed = batch.stream().filter(outbox -> outbox.failure() != null).toList();
        if (!failed.isEmpty()) {
            postponeOrPark(mongo.getCollection(collection), failed, fence);
        }
    }

    /** The usual case, one write a document: nobody has changed it since it was read. */
    private static int clearUntouched(MongoCollection<Document> target, List<DueOutbox> published) {
        var writes = published.stream()
                .<WriteModel<Document>>map(outbox -> new UpdateOneModel<>(
                        new Document("_id", outbox.documentId()).append("version", outbox.version()),
                        new Document("$unset", new Document("outbox", 1)).append("$inc", new Document("version", 1L))))
                .toList();
        return target.bulkWrite(writes, new BulkWriteOptions().ordered(false)).getModifiedCount();
    }

    private static void clearByEventId(MongoCollection<Document> target, List<DueOutbox> outboxes) {
        var writes = new ArrayList<WriteModel<Document>>();
        for (var outbox : outboxes) {
            var ids = outbox.sentIds();
            if (ids.isEmpty()) {
                continue;
            }
            var sent = new Document("eventId", new Document("$in", ids));
            writes.add(new UpdateOneModel<>(
                    new Document("_id", outbox.documentId()).append("outbox.events.eventId", new Document("$in", ids)),
                    new Document("$pull", new Document("outbox.events", sent))
                            .append("$set", new Document("outbox.attempts", 0))
                            .append("$inc", new Document("version", 1L))));
            writes.add(new UpdateOneModel<>(
                    new Document("_id", outbox.documentId()).append("outbox.events", new Document("$size", 0)),
                    new Document("$unset", new Document("outbox", 1)).append("$inc", new Document("version", 1L))));
        }
        if (!writes.isEmpty()) {
            target.bulkWrite(writes, new BulkWriteOptions().ordered(true));
        }
    }

    private void postponeOrPark(MongoCollection<Document> target, List<DueOutbox> failed, long fence) {
        var writes = new ArrayList<WriteModel<Document>>();
        for (var outbox : failed) {
            var failure = outbox.failure();
            var event = outbox.firstUnsent();
            if (failure == null || event == null) {
                continue;
            }
            var stillMine = new Document("_id", outbox.documentId())
                    .append("outbox.events.eventId", event.eventId())
                    .append(OutboxCollections.DUE_AT, new Document("$exists", true))
                    .append("outbox.fence", new Document("$not", new Document("$gt", fence)));
            var update = Unsendable.because(failure)
                    ? parking(failure.toString())
                    : postponement(failure, outbox.attempts());
            update.get("$set", Document.class).append("outbox.fence", fence);
            writes.add(new UpdateOneModel<>(stillMine, update));
        }
        target.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    private Document postponement(Throwable failure, int attempts) {
        var dueAt = clock.instant().plus(withJitter(backOff(attempts)));
        return new Document(
                        "$set",
                        new Document(OutboxCollections.DUE_AT, Date.from(dueAt))
                                .append("outbox.lastFailure", failure.toString()))
                .append("$inc", new Document("outbox.attempts", 1).append("version", 1L));
    }

    private Document parking(String reason) {
        return new Document(
                        "$set",
                        new Document(OutboxCollections.DEAD_SINCE, Date.from(clock.instant()))
                                .append("outbox.deadReason", reason))
                .append("$unset", new Document(OutboxCollections.DUE_AT, 1))
                .append("$inc", new Document("version", 1L));
    }

    static Duration backOff(int failedAttempts) {
        var doubled = FIRST_BACK_OFF.multipliedBy(1L << Math.min(failedAttempts, 10));
        return doubled.compareTo(LONGEST_BACK_OFF) < 0 ? doubled : LONGEST_BACK_OFF;
    }

    /** Within a fifth of it, so that what failed together does not come back together. */
    private static Duration withJitter(Duration backOff) {
        var fifth = backOff.toMillis() / 5;
        return backOff.plusMillis(ThreadLocalRandom.current().nextLong(-fifth, fifth + 1));
    }
}
