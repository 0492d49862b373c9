package vn.neuguong.testing.replay;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** All that is stored at one moment, byte for byte, to which a database can be put back as often as is needed. */
record Snapshot(Map<String, Map<ByteBuffer, RawBsonDocument>> documents) {

    static Snapshot of(MongoDatabase database) {
        var documents = new TreeMap<String, Map<ByteBuffer, RawBsonDocument>>();
        for (var name : database.listCollectionNames()) {
            var stored = new LinkedHashMap<ByteBuffer, RawBsonDocument>();
            collection(database, name).find().forEach(document -> stored.put(bytesOf(document), document));
            documents.put(name, stored);
        }
        return new Snapshot(documents);
    }

    /** Puts back these collections, which are all that may hold something else. */
    void restore(MongoDatabase database, Iterable<String> touched) {
        for (var name : touched) {
            restore(collection(database, name), documents.getOrDefault(name, Map.of()));
        }
    }

    /** Writes only what is otherwise than it was. */
    private static void restore(MongoCollection<RawBsonDocument> collection, Map<ByteBuffer, RawBsonDocument> wanted) {
        var missing = new LinkedHashMap<>(wanted);
        var surplus = new ArrayList<BsonValue>();
        for (var stored : collection.find()) {
            if (missing.remove(bytesOf(stored)) == null) {
                surplus.add(stored.get("_id"));
            }
        }
        if (!surplus.isEmpty()) {
            collection.deleteMany(Filters.in("_id", surplus));
        }
        if (!missing.isEmpty()) {
            collection.insertMany(List.copyOf(missing.values()));
        }
    }

    private static MongoCollection<RawBsonDocument> collection(MongoDatabase database, String name) {
        return database.getCollection(name, RawBsonDocument.class);
    }

    /** Decides much faster whether two documents are the same than they do themselves. */
    static ByteBuffer bytesOf(RawBsonDocument document) {
        return document.getByteBuffer().asNIO();
    }
}
