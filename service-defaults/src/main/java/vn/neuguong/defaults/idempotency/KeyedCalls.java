package vn.neuguong.defaults.idempotency;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import vn.neuguong.defaults.data.Indexes;

/**
 * Remembers calls by their key. Of any number of equal calls at the same time, on any instance, one is carried out. The
 * time is the machine's: leases and expiry have nothing to do with the business clock.
 */
class KeyedCalls implements Indexes {

    private static final String ID = "_id";
    private static final String ATTEMPT = "attempt";
    private static final String LEASED_UNTIL = "leasedUntil";
    private static final String EXPIRES_AT = "expiresAt";
    private static final String ANSWER = "answer";

    /** What to do about a call. */
    sealed interface Finding {

        /** Carry it out, then {@link #keep} or {@link #release} it. */
        record Ours(String id, String attempt) implements Finding {}

        /** It was carried out before. */
        record Answered(KeptAnswer answer) implements Finding {}

        /** Somebody is carrying it out right now. */
        record InFlight() implements Finding {}

        /** The key belongs to another request. */
        record OtherRequest() implements Finding {}
    }

    private final MongoOperations mongo;
    private final IdempotencySettings settings;
    private final Clock machineClock;
    private final Set<String> carriedOutHere = ConcurrentHashMap.newKeySet();

    KeyedCalls(MongoOperations mongo, IdempotencySettings settings, Clock machineClock) {
        this.mongo = mongo;
        this.settings = settings;
        this.machineClock = machineClock;
    }

    Finding claim(String id, String requestHash) {
        var now = machineClock.instant();
        var attempt = UUID.randomUUID().toString();
        try {
            mongo.insert(new KeyedCall(
                    id, requestHash, attempt, now.plus(settings.lease()), now, now.plus(settings.keepFor()), null));
            return ours(id, attempt);
        } catch (DuplicateKeyException known) {
            var call = mongo.findById(id, KeyedCall.class);
            if (call == null) {
                return new Finding.InFlight();
            }
            if (isOver(call.expiresAt(), now)) {
                mongo.remove(query(where(ID).is(id).and(ATTEMPT).is(call.attempt())), KeyedCall.class);
                return claim(id, requestHash);
            }
            return judge(call, requestHash, attempt, now);
        }
    }

    private Finding judge(KeyedCall call, String requestHash, String attempt, Instant now) {
        if (!call.requestHash().equals(requestHash)) {
            return new Finding.OtherRequest();
        }
        if (call.answer() != null) {
            return new Finding.Answered(call.answer());
        }
        return isOver(call.leasedUntil(), now) && takeOver(call, attempt, now)
                ? ours(call.id(), attempt)
                : new Finding.InFlight();
    }

    private boolean takeOver(KeyedCall call, String attempt, Instant now) {
        var lost = query(where(ID)
                .is(call.id())
                .and(ATTEMPT)
                .is(call.attempt())
                .and(ANSWER)
                .exists(false));
        var taken = Update.update(ATTEMPT, attempt).set(LEASED_UNTIL, now.plus(settings.lease()));
        return mongo.updateFirst(lost, taken, KeyedCall.class).getModifiedCount() == 1;
    }

    private Finding ours(String id, String attempt) {
        carriedOutHere.add(attempt);
        return new Finding.Ours(id, attempt);
    }

    /** The call is done; from now on it is answered like this. */
    void keep(Finding.Ours call, KeptAnswer answer) {
        carriedOutHere.remove(call.attempt());
        var update = Update.update(ANSWER, answer)
                .set(EXPIRES_AT, machineClock.instant().plus(settings.keepFor()));
        mongo.updateFirst(query(where(ID).is(call.id()).and(ATTEMPT).is(call.attempt())), update, KeyedCall.class);
    }

    /** The call changed nothing; a repetition is carried out anew. */
    void release(Finding.Ours call) {
        carriedOutHere.remove(call.attempt());
        mongo.remove(query(where(ID).is(call.id()).and(ATTEMPT).is(call.attempt())), KeyedCall.class);
    }

    @Scheduled(fixedDelayString = "PT5S")
    void renewLeases() {
        if (!carriedOutHere.isEmpty()) {
            var renewed = Update.update(LEASED_UNTIL, machineClock.instant().plus(settings.lease()));
            mongo.updateMulti(query(where(ATTEMPT).in(carriedOutHere)), renewed, KeyedCall.class);
        }
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void forgetExpired() {
        mongo.remove(query(where(EXPIRES_AT).lt(machineClock.instant())), KeyedCall.class);
    }

    @Override
    public void ensure(MongoOperations operations) {
        var calls = operations.indexOps(KeyedCall.class);
        calls.createIndex(new Index(EXPIRES_AT, Direction.ASC).named("expiry"));
        calls.createIndex(new Index(ATTEMPT, Direction.ASC).named("attempt"));
    }

    private static boolean isOver(Instant end, Instant now) {
        return !now.isBefore(end);
    }
}
