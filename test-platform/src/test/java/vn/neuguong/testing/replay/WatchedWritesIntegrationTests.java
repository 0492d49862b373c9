package vn.neuguong.testing.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.neuguong.local.mongo.LocalMongo;

class WatchedWritesIntegrationTests {

    private final LocalMongo server = LocalMongo.inMemory();
    private final WatchedWrites writes = new WatchedWrites();
    private final MongoCollection<Document> people = ((MongoClient)
                    writes.postProcessAfterInitialization(MongoClients.create(server.connectionString()), "mongo"))
            .getDatabase("replay")
            .getCollection("people");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void letsTheWritesBeforeTheCrashThrough() {
        assertThat(writes.crashesBefore(2, () -> insert("lan", "hieu", "thuy"))).isTrue();

        assertThat(stored()).containsExactly("lan");
    }

    @Test
    void cutsAWriteOfManyDocumentsBetweenTwoOfThem() {
        assertThat(writes.crashesBefore(3, () -> people.insertMany(documents("lan", "hieu", "thuy"))))
                .isTrue();

        assertThat(stored()).containsExactlyInAnyOrder("lan", "hieu");
    }

    @Test
    void crashesAtNoWriteThereIsNot() {
        assertThat(writes.crashesBefore(4, () -> people.insertMany(documents("lan", "hieu", "thuy"))))
                .isFalse();

        assertThat(stored()).hasSize(3);
    }

    @Test
    void crashesAlsoWhereTheWritesBeforeAreRefused() {
        assertThat(writes.crashesBefore(3, () -> people.insertMany(documents("lan", "lan", "hieu"))))
                .isTrue();

        assertThat(stored()).containsExactly("lan");
    }

    @Test
    void writesNothingAfterACrashThatWasSwallowed() {
        var crashed = writes.crashesBefore(1, () -> {
            try {
                insert("lan");
            } catch (Error swallowed) {
                insert("hieu");
            }
        });

        assertThat(crashed).isTrue();
        assertThat(stored()).isEmpty();
        insert("thuy");
        assertThat(stored()).containsExactly("thuy");
    }

    @Test
    void hidesNoOtherFailure() {
        assertThatThrownBy(() -> writes.crashesBefore(1, () -> {
                    throw new IllegalStateException("not a crash");
                }))
                .hasMessage("not a crash");
    }

    @Test
    void knowsWhichHandlerWroteWhere() {
        writes.of("people on person.changed.v1", () -> insert("lan"));
        insert("hieu");

        assertThat(writes.writersOf("people")).containsExactly("people on person.changed.v1");
        assertThat(writes.writersOf("units")).isEmpty();
    }

    @Test
    void tellsTheKindsOfWritesApart() {
        var places = writes.placesOf(() -> {
            people.insertMany(documents("lan", "hieu"));
            people.deleteOne(new Document("_id", "lan"));
        });
        insert("lan");

        assertThat(places).hasSize(3);
        assertThat(places.get(0)).startsWith("insertMany number 1 to people");
        assertThat(places.get(1)).startsWith("insertMany number 2 to people");
        assertThat(places.get(2)).startsWith("deleteOne to people");
    }

    @Test
    void knowsWhichCollectionsWereTouched() {
        assertThat(writes.touched()).isEmpty();

        people.insertMany(documents("lan", "hieu"));
        assertThat(writes.touched()).containsExactly("people");

        writes.forgetTouched();
        people.countDocuments();
        assertThat(writes.touched()).isEmpty();
    }

    private void insert(String... ids) {
        documents(ids).forEach(people::insertOne);
    }

    private static List<Document> documents(String... ids) {
        return Stream.of(ids).map(id -> new Document("_id", id)).toList();
    }

    private List<String> stored() {
        return people.find().map(person -> person.getString("_id")).into(new ArrayList<>());
    }
}
