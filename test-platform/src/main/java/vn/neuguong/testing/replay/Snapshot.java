package vn.neuguong.testing.replay;

import com.mongodb.client.MongoDatabase;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** All that is stored at one moment, byte for byte, to which a database can be put back as often as is needed. */
record Snapshot(Map<String, List<RawBsonDocument>> documents) {

    static Snapshot of(MongoDatabase database) {
        var documents = new TreeMap<String, List<RawBsonDocument>>();
        for (var collection : database.listCollectionNames()) {
            documents.put(collection, documentsOf(database, collection));
        }
        return new Snapshot(documents);
    }

    /** Puts back these collections, which are all that may hold something else. */
    void restore(MongoDatabase database, Iterable<String> touched) {
        for (var collection : touched) {
            var wanted = documents.getOrDefault(collection, List.of());
            if (!bytesOf(documentsOf(database, collection)).equals(bytesOf(wanted))) {
                database.getCollection(collection).deleteMany(new Document());
                if (!wanted.isEmpty()) {
                    database.getCollection(collection, RawBsonDocument.class).insertMany(wanted);
                }
            }
        }
    }

    /** Decides much faster whether two documents are the same than they do themselves. */
    static ByteBuffer bytesOf(RawBsonDocument document) {
        return document.getByteBuffer().asNIO();
    }

    private static List<ByteBuffer> bytesOf(List<RawBsonDocument> stored) {
        return stored.stream().map(Snapshot::bytesOf).toList();
    }

    private static List<RawBsonDocument> documentsOf(MongoDatabase database, String collection) {
        return database.getCollection(collection, RawBsonDocument.class).find().into(new ArrayList<>());
    }
}
