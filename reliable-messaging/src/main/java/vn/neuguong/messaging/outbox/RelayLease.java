package vn.neuguong.messaging.outbox;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Makes one relay of a service active at a time. The document {@code messaging-leases/outbox-relay} names the holder,
 * who renews it by counting up; whoever has seen no renewal for the length of the lease takes it over and raises the
 * fence. Each side measures on its own monotonic clock only, so clocks that disagree, and clocks that are moved, do no
 * harm; a holder that was suspended notices before it sends again.
 */
final class RelayLease {

    private static final String COLLECTION = "messaging-leases";
    private static final String ID = "outbox-relay";
    private static final String FENCE = "fence";
    private static final String RENEWALS = "renewals";
    private static final int DUPLICATE_KEY = 11000;

    private final MongoOperations mongo;
    private final LongSupplier nanoTime;
    private final Duration length;
    private final String holder = UUID.randomUUID().toString();
    private volatile boolean held;
    private volatile long fence;
    private long validUntil;
    private @Nullable Sighting lastSighting;

    /** A state of the lease of another holder, and when it was first seen. */
    private record Sighting(long fence, long renewals, long atNanos) {

        boolean isOf(Document lease) {
            return fence == number(lease, FENCE) && renewals == number(lease, RENEWALS);
        }
    }

    RelayLease(MongoOperations mongo, LongSupplier nanoTime, Duration length) {
        this.mongo = mongo;
        this.nanoTime = nanoTime;
        this.length = length;
    }

    /**
     * Takes the lease, or renews it when less than three quarters of it are left. So after every call there is time
     * for one wave of sends, whose delivery time-out is just that long.
     */
    boolean hold() {
        if (held && validUntil - nanoTime.getAsLong() > length.toNanos() / 4 * 3) {
            return true;
        }
        var askedAt = nanoTime.getAsLong();
        var lease = held ? renew() : null;
        if (lease == null) {
            lease = takeOverIfAbandoned(askedAt);
        }
        held = lease != null;
        if (lease != null) {
            fence = number(lease, FENCE);
            validUntil = askedAt + length.toNanos();
        }
        return held;
    }

    /** How often the lease has changed hands; what an earlier holder leaves behind carries a lower one. */
    long fence() {
        return fence;
    }

    boolean isHeld() {
        return held;
    }

    /** When to ask again: after the usual time, or at the very moment at which a silent holder may be replaced. */
    Duration nextLook(Duration usual) {
        if (held || lastSighting == null) {
            return usual;
        }
        var left = Duration.ofNanos(lastSighting.atNanos() + length.toNanos() - nanoTime.getAsLong());
        return left.isPositive() && left.compareTo(usual) < 0 ? left : usual;
    }

    /** Lets another instance take over at once. */
    void release() {
        if (held) {
            held = false;
            leases().updateOne(mine(), new Document("$unset", new Document("holder", 1)));
        }
    }

    private @Nullable Document renew() {
        return leases().findOneAndUpdate(mine(), new Document("$inc", new Document(RENEWALS, 1L)), returnNew());
    }

    private @Nullable Document takeOverIfAbandoned(long now) {
        var lease = leases().find(new Document("_id", ID)).first();
        if (lease == null) {
            return insertFirst();
        }
        if (lease.containsKey("holder") && !isAbandoned(lease, now)) {
            return null;
        }
        var asSeen =
                new Document("_id", ID).append(FENCE, number(lease, FENCE)).append(RENEWALS, number(lease, RENEWALS));
        return leases().findOneAndUpdate(
                        asSeen,
                        new Document("$set", new Document("holder", holder)).append("$inc", new Document(FENCE, 1L)),
                        returnNew());
    }

    private boolean isAbandoned(Document lease, long now) {
        if (lastSighting == null || !lastSighting.isOf(lease)) {
            lastSighting = new Sighting(number(lease, FENCE), number(lease, RENEWALS), now);
        }
        return now - lastSighting.atNanos() >= length.toNanos();
    }

    private @Nullable Document insertFirst() {
        var first = new Document("_id", ID)
                .append("holder", holder)
                .append(FENCE, 1L)
                .append(RENEWALS, 0L);
        try {
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
        return new Document("_id", ID).append("holder", holder).append(FENCE, fence);
    }

    private static FindOneAndUpdateOptions returnNew() {
        return new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
    }

    private static long number(Document lease, String field) {
        return lease.get(field) instanceof Number number ? number.longValue() : 0;
    }

    private MongoCollection<Document> leases() {
        return mongo.getCollection(COLLECTION);
    }
}
