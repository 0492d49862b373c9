package vn.neuguong.testing.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.neuguong.local.mongo.LocalMongo;

class SnapshotIntegrationTests {

    private final LocalMongo server = LocalMongo.inMemory();
    private final MongoDatabase database =
            MongoClients.create(server.connectionString()).getDatabase("replay");

    @BeforeEach
    void storeLanAndHieu() {
        store("people", "{_id: 'lan', seats: ['HEAD'], since: {$date: '2026-11-02T02:00:00Z'}}");
        store("people", "{_id: 'hieu'}");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void bringsBackWhatWasChangedAndRemovedAndTakesAwayWhatWasAdded() {
        var snapshot = Snapshot.of(database);
        var before = state();

        database.getCollection("people").updateOne(Filters.eq("lan"), Updates.push("seats", "UNION"));
        database.getCollection("people").deleteOne(Filters.eq("hieu"));
        store("people", "{_id: 'thuy'}");
        store("units", "{_id: 'TH-TAN-AP'}");
        snapshot.restore(database, database.listCollectionNames());

        assertThat(state()).isEqualTo(before);
    }

    @Test
    void isTheSameHoweverOftenItIsRestored() {
        var snapshot = Snapshot.of(database);
        var before = state();

        for (var time = 1; time <= 3; time++) {
            store("people", "{_id: 'thuy'}");
            snapshot.restore(database, database.listCollectionNames());
            assertThat(state()).as("restored %d times", time).isEqualTo(before);
        }
    }

    @Test
    void leavesAloneWhatWasNotTouched() {
        var snapshot = Snapshot.of(database);

        store("people", "{_id: 'thuy'}");
        store("units", "{_id: 'TH-TAN-AP'}");
        snapshot.restore(database, Set.of("units"));

        assertThat(database.getCollection("units").countDocuments()).isZero();
        assertThat(database.getCollection("people").countDocuments()).isEqualTo(3);
    }

    private void store(String collection, String json) {
        database.getCollection(collection).insertOne(Document.parse(json));
    }

    private DatabaseState state() {
        return new StateReader(database, Set.of(), Set.of()).readAll();
    }
}
