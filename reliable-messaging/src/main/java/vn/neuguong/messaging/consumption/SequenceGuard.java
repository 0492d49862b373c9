package vn.neuguong.messaging.consumption;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.UpdateMapper;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Keeps a projection at the newest state of its source: an update is applied only when it carries a higher sequence
 * than the one stored in the field {@code sequence}. Late and repeated events change nothing.
 */
public final class SequenceGuard {

    private static final int DUPLICATE_KEY = 11000;

    private final MongoOperations mongo;
    private final UpdateMapper mapper;
    private final BatchWrites.Writer<GuardedUpdate> writer = this::write;

    SequenceGuard(MongoOperations mongo) {
        this.mongo = mongo;
        this.mapper = new UpdateMapper(mongo.getConverter());
    }

    /**
     * Inserts or updates the document in one atomic write, for a handler that goes on from what is stored.
     *
     * @return whether it was applied; {@code false} for a late or repeated event
     */
    public boolean applyIfNewer(Class<?> document, Object id, long sequence, Update update) {
        var guarded = new GuardedUpdate(document, id, sequence, update);
        try {
            var result = mongo.upsert(new BasicQuery(guarded.whileOlder()), update, document);
            return result.getUpsertedId() != null || result.getMatchedCount() > 0;
        } catch (DuplicateKeyException theDocumentExists) {
            // It is newer, or somebody inserted an older state just now: then the update still has to go in.
            return mongo.updateFirst(new BasicQuery(guarded.whileOlder()), update, document)
                            .getMatchedCount()
                    > 0;
        }
    }

    /**
     * The same for a handler that does nothing else: written together with the others of the polled batch, before any
     * of them counts as handled.
     */
    public void applyWithBatch(Class<?> document, Object id, long sequence, Update update) {
        BatchWrites.add(writer, new GuardedUpdate(document, id, sequence, update));
    }

    /**
     * Obeys a tombstone: nothing of the document stays but its id, under a sequence no event can exceed. So neither a
     * late nor a repeated event brings erased data back.
     */
    public void erase(Class<?> document, Object id) {
        mongo.getCollection(mongo.getCollectionName(document))
                .replaceOne(
                        new Document("_id", id),
                        new Document("_id", id).append(GuardedUpdate.SEQUENCE, Long.MAX_VALUE),
                        new ReplaceOptions().upsert(true));
    }

    /**
     * Lets every event through once more, so that a projection can be rebuilt where it stands: each document stays
     * readable until its events come by again. What was erased stays erased.
     */
    public void forget(Class<?> document) {
        mongo.updateMulti(
                Query.query(Criteria.where(GuardedUpdate.SEQUENCE).lt(Long.MAX_VALUE)),
                new Update().unset(GuardedUpdate.SEQUENCE),
                document);
    }

    private void write(List<GuardedUpdate> updates) {
        var byDocument = new LinkedHashMap<Class<?>, List<GuardedUpdate>>();
        updates.forEach(update -> byDocument
                .computeIfAbsent(update.document(), _ -> new ArrayList<>())
                .add(update));
        byDocument.forEach(this::write);
    }

    private void write(Class<?> document, List<GuardedUpdate> updates) {
        try {
            writeAll(document, updates, true);
        } catch (MongoBulkWriteException refused) {
            // As in applyIfNewer: what is late finds nothing to update.
            writeAll(document, existing(updates, refused), false);
        }
    }

    /** With the driver: mapping only the updates takes half the time of Spring's bulk operations. */
    private void writeAll(Class<?> document, List<GuardedUpdate> updates, boolean upsert) {
        var entity = mongo.getConverter().getMappingContext().getPersistentEntity(document);
        var options = new UpdateOptions().upsert(upsert);
        var writes = updates.stream()
                .map(guarded -> new UpdateOneModel<Document>(
                        guarded.whileOlder(),
                        mapper.getMappedObject(guarded.update().getUpdateObject(), entity),
                        options))
                .toList();
        mongo.getCollection(mongo.getCollectionName(document)).bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    private static List<GuardedUpdate> existing(List<GuardedUpdate> updates, MongoBulkWriteException refused) {
        if (refused.getWriteConcernError() != null
                || refused.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
            throw refused;
        }
        return refused.getWriteErrors().stream()
                .map(error -> updates.get(error.getIndex()))
                .toList();
    }
}
