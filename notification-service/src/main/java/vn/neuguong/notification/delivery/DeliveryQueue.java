package vn.neuguong.notification.delivery;

import static java.util.stream.Collectors.toSet;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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
    private final SkippedTurns skipped = new SkippedTurns();
    private final ReentrantLock oneAtATime = new ReentrantLock();

    DeliveryQueue(MongoOperations mongo, MachineTime time, DeliverySettings settings) {
        this.mongo = mongo;
        this.time = time;
        this.settings = settings;
    }

    /** Whether it is the turn of any mail of this owner in this lane, but for those of some kinds. */
    boolean hasDue(String owner, String lane, Set<String> heldKinds) {
        return heldKinds.isEmpty()
                ? mongo.exists(query(due(owner, lane, time.now())), Delivery.class)
                : !candidates(owner, lane, heldKinds, 1).isEmpty();
    }

    /** Claims the mails of one owner and lane that have waited longest for their turn. */
    List<Delivery> claim(String owner, String lane, Set<String> heldKinds, int atMost) {
        oneAtATime.lock(); // the workers of one instance would otherwise fight for the same mails
        try {
            var candidates = candidates(owner, lane, heldKinds, atMost);
            return candidates.isEmpty() ? List.of() : claim(candidates);
        } finally {
            oneAtATime.unlock();
        }
    }

    private List<String> candidates(String owner, String lane, Set<String> heldKinds, int atMost) {
        var now = time.now();
        if (heldKinds.isEmpty()) {
            return ids(longestWaiting(due(owner, lane, now), atMost));
        }
        var others = due(owner, lane, now)
                .gte(skipped.end(owner, lane, heldKinds, now))
                .and("request.kind")
                .nin(heldKinds);
        var found = longestWaiting(others, atMost);
        var first = found.isEmpty() ? now : found.getFirst().nextTurnAt();
        skipped.foundFirst(first, owner, lane, heldKinds, now);
        return ids(found);
    }

    private List<Candidate> longestWaiting(Criteria due, int atMost) {
        var longestWaiting = query(due).with(Sort.by("nextTurnAt")).limit(Limit.of(atMost));
        longestWaiting.fields().include("nextTurnAt");
        return mongo.find(longestWaiting, Candidate.class, mongo.getCollectionName(Delivery.class));
    }

    private static List<String> ids(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::id).toList();
    }

    private static Criteria due(String owner, String lane, Instant now) {
        return where("request.owner")
                .is(owner)
                .and("status")
                .is(DeliveryStatus.CREATED)
                .and("lane")
                .is(lane)
                .and("nextTurnAt")
                .lte(now);
    }

    private List<Delivery> claim(List<String> candidates) {
        var lease = new Lease(UUID.randomUUID().toString(), time.now().plus(settings.lease()));
        mongo.updateMulti(
                query(where("_id").in(candidates).and("status").is(DeliveryStatus.CREATED)),
                new Update().set("status", DeliveryStatus.SENDING).set("lease", lease),
                Delivery.class);
        return held(candidates, lease);
    }

    /** Whether the lease outlasts the mail server's timeouts, so that nobody else gets a mail begun now. */
    boolean lastsLongEnough(Lease lease) {
        return lease.until().isAfter(time.now().plus(settings.handOver()));
    }

    /**
     * Stores the attempts and the letters before the mails are handed over, all claimed under one lease.
     *
     * @return the ids of those that may be handed over: the others are not held any more
     */
    Set<String> storeAttempts(Lease lease, List<StartedAttempt> started) {
        // A bulk update leaves the version alone, which this worker needs to record the answer.
        var writes = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Delivery.class);
        started.forEach(one -> writes.updateOne(
                query(held(one.mail().delivery().id(), lease)),
                new Update()
                        .push("attempts", one.attempt())
                        .set("letter", one.mail().letter())));
        var ids = started.stream().map(one -> one.mail().delivery().id()).toList();
        return writes.execute().getMatchedCount() == ids.size() ? Set.copyOf(ids) : idsHeld(ids, lease);
    }

    private Set<String> idsHeld(List<String> ids, Lease lease) {
        return held(ids, lease).stream().map(Delivery::id).collect(toSet());
    }

    /** Those of the mails that the lease still holds, as they are stored. */
    List<Delivery> held(Collection<String> ids, Lease lease) {
        return mongo.find(query(where("_id").in(ids).and("lease.holder").is(lease.holder())), Delivery.class);
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

    private record Candidate(@Id String id, Instant nextTurnAt) {}
}
