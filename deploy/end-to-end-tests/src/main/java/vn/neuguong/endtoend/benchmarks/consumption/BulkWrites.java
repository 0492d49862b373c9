package vn.neuguong.endtoend.benchmarks.consumption;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import vn.neuguong.messaging.WireJson;

/** The writes of one batch, sent at once, in order: the latest state of a document comes last. */
final class BulkWrites {

    private final List<WriteModel<Document>> writes = new ArrayList<>();

    void upsert(String id, Document update) {
        writes.add(new UpdateOneModel<>(new Document("_id", id), update, new UpdateOptions().upsert(true)));
    }

    void into(MongoCollection<Document> collection) {
        if (!writes.isEmpty()) {
            collection.bulkWrite(writes, new BulkWriteOptions().ordered(true));
        }
    }

    static <T> T body(ConsumerRecord<String, byte[]> record, Class<T> type) {
        return WireJson.mapper().readValue(record.value(), type);
    }

    static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
