package vn.neuguong.notification.delivery;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Deals out the mails whose turn it is. A claim is one update per mail that only succeeds while nobody else has it, so
 * any number of workers in any number of instances share the queue.
 */
@Component
class DeliveryQueue {

    private final MongoOperations mongo;
    private final MachineTime time;
    private final DeliverySettings settings;
    private final HeldKinds held;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    DeliveryQueue(MongoOperations mongo, MachineTime time, DeliverySettings settings, HeldKinds held) {
        this.mongo = mongo;
        this.time = time;
        this.settings = settings;
        this.held = held;
    }

    /** Whether it is the turn of any mail of this owner. */
    boolean hasDue(String owner) {
        return mongo.exists(query(due(owner)), Delivery.class);
    }

    /** Claims the mails of one owner that have waited longest for their turn, at most a batch. */
    List<Delivery> claim(String owner) {
        oneAtATime.lock(); // the workers of one instance would otherwise fight for the same mails
        try {
            var candidates = candidates(owner);
            return candidates.isEmpty() ? List.of() : claim(candidates);
        } finally {
            oneAtATime.unlock();
        }
    }

    private List<String> candidates(String owner) {
        var due = query(due(owner)).with(Sort.by("nextTurnAt")).limit(Limit.of(settings.batch()));
        due.fields().include("_id");
        return mongo.find(due, Candidate.class, mongo.getCollectionName(Delivery.class)).stream()
                .map(Candidate::id)
                .toList();
    }

    private Criteria due(String owner) {
        var due = where("request.owner")
                .is(owner)
                .and("status")
                .is(DeliveryStatus.CREATED)
                .and("nextTurnAt")
                .lte(time.now());
        var kinds = held.all();
        return kinds.isEmpty() ? due : due.and("request.kind").nin(kinds);
    }

    private List<Delivery> claim(List<String> candidates) {
        var lease = new Lease(UUID.randomUUID().toString(), time.now().plus(settings.lease()));
        mongo.updateMulti(
                query(where("_id").in(candidates).and("status").is(DeliveryStatus.CREATED)),
                new Update().set("status", DeliveryStatus.SENDING).set("lease", lease),
                Delivery.class);
        return mongo.find(query(where("_id").in(candidates).and("lease.holder").is(lease.holder())), Delivery.class);
    }

    /**
     * Stores the attempt and the letter before the mail is handed over, but only while the lease lasts longer than that can take:
     * nobody else gets the mail meanwhile.
     *
     * @return whether it may be handed over
     */
    boolean storeAttempt(Delivery claimed, Attempt attempt, Letter letter) {
        var lastsLongEnough = held(claimed.id(), claimed.heldLease())
                .and("lease.until")
                .gt(time.now().plus(settings.handOver()));
        // A bulk update leaves the version alone, which this worker needs to record the answer.
        return mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Delivery.class)
                        .updateOne(
                                query(lastsLongEnough),
                                new Update().push("attempts", attempt).set("letter", letter))
                        .execute()
                        .getMatchedCount()
                == 1;
    }

    /** The mail as it is stored, provided that the lease still holds it. */
    Optional<Delivery> reload(String id, Lease lease) {
        return Optional.ofNullable(mongo.findOne(query(held(id, lease)), Delivery.class));
    }

    private static Criteria held(String id, Lease lease) {
        return where("_id").is(id).and("lease.holder").is(lease.holder());
    }

    /** Claimed mails whose sender has not been heard of since its lease ended. */
    List<Delivery> abandoned(int atMost) {
        return mongo.find(
                query(where("status")
                                .is(DeliveryStatus.SENDING)
                                .and("lease.until")
                                .lt(time.now()))
                        .limit(atMost),
                Delivery.class);
    }

    /** How long the oldest mail in the queue has waited; zero when none is waiting. */
    Duration oldestWait() {
        var oldest = mongo.findOne(
                query(where("status").is(DeliveryStatus.CREATED))
                        .with(Sort.by("queuedAt"))
                        .limit(1),
                Delivery.class);
        return oldest == null ? Duration.ZERO : Duration.between(oldest.queuedAt(), time.now());
    }

    /** How many mails are in the queue. */
    long waiting() {
        return mongo.count(query(where("status").is(DeliveryStatus.CREATED)), Delivery.class);
    }

    private record Candidate(@Id String id) {}
}
