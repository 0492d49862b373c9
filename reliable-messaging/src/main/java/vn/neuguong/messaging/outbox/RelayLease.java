package vn.neuguong.messaging.outbox;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Makes one relay of a service active at a time. The document {@code messaging-leases/outbox-relay} names the holder;
 * whoever finds it expired takes it over and raises the fence. Validity is measured on this process's own monotonic
 * clock from before the request, so a holder that was suspended notices before it sends again.
 */
final class RelayLease {

    private static final String COLLECTION = "messaging-leases";
    private static final String ID = "outbox-relay";
    private static final int DUPLICATE_KEY = 11000;

    private final MongoOperations mongo;
    private final InstantSource clock;
    private final Duration length;
    private final String holder = UUID.randomUUID().toString();
    private long fence;
    private long validUntilNanos;
    private boolean held;

    RelayLease(MongoOperations mongo, InstantSource clock, Duration length) {
        this.mongo = mongo;
        this.clock = clock;
        this.length = length;
    }

    /**
     * Takes the lease, or renews it when less than three quarters of it are left. So after every call there is time
     * for one wave of sends, whose delivery time-out is just that long.
     */
    boolean hold() {
        if (held && remainingNanos() > length.multipliedBy(3).dividedBy(4).toNanos()) {
            return true;
        }
        var askedAt = System.nanoTime();
        var lease = renew();
        if (lease == null) {
            lease = takeOver();
        }
        held = lease != null;
        if (lease != null) {
            fence = lease.get("fence", Number.class).longValue();
            validUntilNanos = askedAt + length.toNanos();
        }
        return held;
    }

    /** How often the lease has changed hands; grows with every takeover. */
    long fence() {
        return fence;
    }

    /** Lets another instance take over at once. */
    void release() {
        if (held) {
            held = false;
            leases().updateOne(mine(), new Document("$set", new Document("expiresAt", new Date(0))));
        }
    }

    private @Nullable Document renew() {
        return held ? leases().findOneAndUpdate(mine(), extension(), returnNew()) : null;
    }

    private @Nullable Document takeOver() {
        var now = Date.from(clock.instant());
        var expired = new Document("_id", ID).append("expiresAt", new Document("$lte", now));
        var taken =
                leases().findOneAndUpdate(expired, extension().append("$inc", new Document("fence", 1L)), returnNew());
        if (taken != null || leases().find(new Document("_id", ID)).first() != null) {
            return taken;
        }
        try {
            var first = new Document("_id", ID)
                    .append("holder", holder)
                    .append("fence", 1L)
                    .append("expiresAt", Date.from(clock.instant().plus(length)));
            leases().insertOne(first);
            return first;
        } catch (MongoWriteException somebodyWasFaster) {
            if (somebodyWasFaster.getError().getCode() != DUPLICATE_KEY) {
                throw somebodyWasFaster;
            }
            return null;
        }
    }

    private Document mine() {
        return new Document("_id", ID).append("holder", holder).append("fence", fence);
    }

    private Document extension() {
        return new Document(
                "$set",
                new Document("holder", holder)
                        .append("expiresAt", Date.from(clock.instant().plus(length))));
    }

    private static FindOneAndUpdateOptions returnNew() {
        return new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
    }

    private long remainingNanos() {
        return validUntilNanos - System.nanoTime();
    }

    private MongoCollection<Document> leases() {
        return mongo.getCollection(COLLECTION);
    }
}
