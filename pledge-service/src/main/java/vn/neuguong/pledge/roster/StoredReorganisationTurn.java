package vn.neuguong.pledge.roster;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The turn as one document; whoever dies with it loses it after a while. */
@Component
class StoredReorganisationTurn implements ReorganisationTurn {

    private static final String COLLECTION = "reorganisationTurn";
    private static final String TURN = "units";
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final MongoOperations mongo;
    private final Clock clock;

    StoredReorganisationTurn(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public <T> T take(Supplier<T> work) {
        var holder = UUID.randomUUID().toString();
        claim(holder);
        try {
            return work.get();
        } finally {
            mongo.remove(query(where("_id").is(TURN).and("holder").is(holder)), COLLECTION);
        }
    }

    private void claim(String holder) {
        var now = clock.instant();
        try {
            mongo.upsert(
                    query(where("_id").is(TURN).and("heldUntil").lte(now)),
                    Update.update("heldUntil", now.plus(LONGEST)).set("holder", holder),
                    COLLECTION);
        } catch (DuplicateKeyException held) {
            throw new OptimisticLockingFailureException("Somebody else is reorganising", held);
        }
    }
}
