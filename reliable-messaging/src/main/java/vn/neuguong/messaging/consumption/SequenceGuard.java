package vn.neuguong.messaging.consumption;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Keeps a projection at the newest state of its source: an update is applied only when it carries a higher sequence
 * than the one stored in the field {@code sequence}. Late and repeated events change nothing.
 */
public final class SequenceGuard {

    private final MongoOperations mongo;

    SequenceGuard(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * Inserts or updates the document in one atomic write.
     *
     * @return whether it was applied; {@code false} for a late or repeated event
     */
    public boolean applyIfNewer(Class<?> document, Object id, long sequence, Update update) {
        var older = Query.query(Criteria.where("_id")
                .is(id)
                .orOperator(
                        Criteria.where("sequence").lt(sequence),
                        Criteria.where("sequence").exists(false)));
        try {
            var result = mongo.upsert(older, update.set("sequence", sequence), document);
            return result.getUpsertedId() != null || result.getMatchedCount() > 0;
        } catch (DuplicateKeyException newerIsStored) {
            return false;
        }
    }
}
