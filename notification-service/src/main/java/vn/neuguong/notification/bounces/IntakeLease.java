package vn.neuguong.notification.bounces;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Lets one instance at a time read the mailbox; two at once would only put the same mail aside twice. */
@Component
class IntakeLease {

    private static final String COLLECTION = "mailbox-leases";
    private static final String ID = "bounces";
    private static final Duration LENGTH = Duration.ofMinutes(10);

    private final MongoOperations mongo;
    private final InstantSource time = InstantSource.system();

    IntakeLease(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Whether the mailbox is ours until it is released, or for as long as the lease lasts. */
    boolean acquire() {
        var until = time.instant().plus(LENGTH);
        var over = query(where("_id").is(ID).and("until").lt(time.instant()));
        if (mongo.updateFirst(over, Update.update("until", until), COLLECTION).getMatchedCount() == 1) {
            return true;
        }
        try {
            mongo.insert(new Document("_id", ID).append("until", Date.from(until)), COLLECTION);
            return true;
        } catch (DuplicateKeyException somebodyElseReads) {
            return false;
        }
    }

    void release() {
        mongo.updateFirst(query(where("_id").is(ID)), Update.update("until", time.instant()), COLLECTION);
    }
}
