package vn.neuguong.local.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/** A server in memory and a client of it, for one test. */
final class Connected implements AutoCloseable {

    private static final String DATABASE = "pledge";

    private final LocalMongo mongo = LocalMongo.inMemory();
    private final MongoClient client = MongoClients.create(mongo.connectionString());

    MongoClient client() {
        return client;
    }

    MongoDatabase database() {
        return client.getDatabase(DATABASE);
    }

    MongoCollection<Document> collection(String name) {
        return database().getCollection(name);
    }

    /** How many documents the server looks at while the action runs. */
    long examinedBy(String collection, Runnable action) {
        LocalCollection inside = mongo.collection(DATABASE, collection);
        long before = inside.examined();
        action.run();
        return inside.examined() - before;
    }

    @Override
    public void close() {
        client.close();
        mongo.close();
    }
}
