package vn.neuguong.messaging.outbox;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Stores many changed documents, with the events they raised, in one round trip. Each is a write of its own: it happens
 * if nobody has changed that document since it was loaded, whatever becomes of the others.
 */
public final class BulkSaving {

    private final MongoOperations mongo;
    private final OutboxStaging staging;

    BulkSaving(MongoOperations mongo, OutboxStaging staging) {
        this.mongo = mongo;
        this.staging = staging;
    }

    /**
     * Saves loaded documents. After a failure some may have been stored; whoever goes on has to load them again.
     *
     * @return how many were stored; the others had been changed by somebody else
     */
    public <T extends OutboxDocument> int saveAll(Class<T> type, List<T> changed) {
        if (changed.isEmpty()) {
            return 0;
        }
        var collection = mongo.getCollectionName(type);
        var writes = changed.stream()
                .map(document -> replacing(document, collection))
                .toList();
        var result = Objects.requireNonNull(
                mongo.execute(type, stored -> stored.bulkWrite(writes, new BulkWriteOptions().ordered(false))));
        staging.wakeRelay(collection);
        return result.getMatchedCount();
    }

    private WriteModel<Document> replacing(OutboxDocument document, String collection) {
        var read = document.countWrite();
        staging.onBeforeConvert(document, collection);
        var replacement = new Document();
        mongo.getConverter().write(document, replacement);
        var unchanged = new Document("_id", replacement.get("_id")).append("version", read);
        return new ReplaceOneModel<>(unchanged, replacement);
    }
}
