package vn.neuguong.testing.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Base64;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.neuguong.local.mongo.LocalMongo;
import vn.neuguong.testing.replay.DatabaseState.Difference;
import vn.neuguong.testing.replay.DatabaseState.Place;

class DatabaseStateIntegrationTests {

    private static final Place LAN = new Place("people", "lan");

    private final LocalMongo server = LocalMongo.inMemory();
    private final MongoDatabase database =
            MongoClients.create(server.connectionString()).getDatabase("replay");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void namesTheFieldThatDiffers() {
        var before = stateWith("{_id: 'lan', name: 'Lan', seats: ['HEAD']}");

        assertThat(before.differencesIn(stateWith("{_id: 'lan', name: 'Lan', seats: ['HEAD']}")))
                .isEmpty();
        assertThat(before.differencesIn(stateWith("{_id: 'lan', name: 'Phương Lan', seats: ['UNION']}")))
                .containsExactly(
                        new Difference(LAN, "name", "Lan", "Phương Lan"),
                        new Difference(LAN, "seats[0]", "HEAD", "UNION"));
    }

    @Test
    void seesWhatIsMissingAndWhatIsTooMuch() {
        var empty = state();
        var lan = stateWith("{_id: 'lan'}");

        assertThat(empty.differencesIn(lan)).containsExactly(new Difference(LAN, "the document", "absent", "there"));
        assertThat(lan.differencesIn(empty)).containsExactly(new Difference(LAN, "the document", "there", "absent"));
    }

    @Test
    void comparesRaisedEventsByTheirContent() {
        var before = stateWith(raising("e-1", "Lan"));

        assertThat(before.differencesIn(stateWith(raising("e-2", "Lan")))).isEmpty();
        assertThat(before.differencesIn(stateWith(raising("e-1", "Phương Lan"))))
                .containsExactly(new Difference(LAN, "outbox.events[0].data.name", "Lan", "Phương Lan"));
    }

    /** A document with an event in its outbox, whose body is stored as bytes. */
    private static String raising(String eventId, String name) {
        var body = Base64.getEncoder()
                .encodeToString("{\"name\": \"%s\"}".formatted(name).getBytes(UTF_8));
        return "{_id: 'lan', outbox: {events: [{eventId: '%s', data: {$binary: {base64: '%s', subType: '00'}}}]}}"
                .formatted(eventId, body);
    }

    @Test
    void mindsTheOrderOfListsButNotOfSets() {
        var before = stateWith("{_id: 'lan', waiting: ['a', 'b'], steps: ['a', 'b']}");

        assertThat(before.differencesIn(stateWith("{_id: 'lan', waiting: ['b', 'a'], steps: ['b', 'a']}")))
                .map(Difference::field)
                .containsExactly("steps[0]", "steps[1]");
    }

    private DatabaseState stateWith(String document) {
        database.getCollection("people").deleteMany(new Document());
        database.getCollection("people").insertOne(Document.parse(document));
        return state();
    }

    private DatabaseState state() {
        return new StateReader(database, StateReader.VOLATILE, Set.of("waiting")).readAll();
    }
}
