package vn.neuguong.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import vn.neuguong.local.mongo.LocalMongo;
import vn.neuguong.messaging.Note;

/** Many documents in one round trip, each of them a write of its own. */
class BulkSavingIntegrationTests {

    private final LocalMongo server = LocalMongo.inMemory();
    private final MongoTemplate mongo =
            new MongoTemplate(MongoClients.create(server.connectionString()), "bulk-saving");
    private final BulkSaving saving = new BulkSaving(
            mongo,
            new OutboxStaging(
                    new WireFormats(List.of(new Notes())),
                    () -> null,
                    new RelayWakeUp(),
                    Clock.systemUTC(),
                    InstantSource.system()));

    @BeforeEach
    void storeTwo() {
        mongo.insert(new Note("thu-1"));
        mongo.insert(new Note("thu-2"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void storesEachChangeWithItsEvents() {
        var first = loaded("thu-1").write("một");
        var second = loaded("thu-2").write("hai");

        assertThat(saving.saveAll(Note.class, List.of(first, second))).isEqualTo(2);

        assertThat(loaded("thu-1").text()).isEqualTo("một");
        assertThat(stored("thu-2")).containsEntry("version", 1L).containsEntry("revision", 1L);
        assertThat(stored("thu-2").get("outbox", Document.class).getList("events", Document.class))
                .extracting(event -> event.getString("type"), event -> event.getLong("sequence"))
                .containsExactly(tuple("note.written.v1", 1L));
    }

    @Test
    void leavesAloneWhatSomebodyElseHasChangedMeanwhile() {
        var mine = loaded("thu-1").write("của tôi");
        var other = loaded("thu-2").write("hai");
        mongo.save(loaded("thu-1").write("của người khác"));

        assertThat(saving.saveAll(Note.class, List.of(mine, other))).isEqualTo(1);

        assertThat(loaded("thu-1").text()).isEqualTo("của người khác");
        assertThat(loaded("thu-2").text()).isEqualTo("hai");
    }

    @Test
    void storesTheOthersWhenOneIsRefusedAsADuplicate() {
        mongo.save(loaded("thu-1").write("một"));
        mongo.save(loaded("thu-2").write("hai"));
        mongo.insert(new Note("thu-3").write("ba"));
        mongo.indexOps(Note.class).createIndex(new Index("text", Direction.ASC).unique());
        var taken = loaded("thu-2").write("một");
        var other = loaded("thu-3").write("bốn");

        assertThatThrownBy(() -> saving.saveAll(Note.class, List.of(taken, other)))
                .isInstanceOf(DuplicateKeyException.class);

        assertThat(loaded("thu-2").text()).isEqualTo("hai");
        assertThat(loaded("thu-3").text()).isEqualTo("bốn");
    }

    @Test
    void meetsSavingByCommandsHalfWay() {
        var note = loaded("thu-1").write("một");
        saving.saveAll(Note.class, List.of(note));
        var again = loaded("thu-1").write("hai");

        mongo.save(again);

        assertThat(loaded("thu-1").text()).isEqualTo("hai");
        assertThat(loaded("thu-1").revision()).isEqualTo(again.revision());
    }

    @Test
    void refusesADocumentThatWasNeverStored() {
        assertThatIllegalStateException()
                .isThrownBy(() -> saving.saveAll(Note.class, List.of(new Note("thu-3"))))
                .withMessageContaining("thu-3");
        assertThat(saving.saveAll(Note.class, List.of())).isZero();
    }

    private Note loaded(String id) {
        return mongo.findById(id, Note.class);
    }

    private Document stored(String id) {
        return mongo.findById(id, Document.class, "notes");
    }

    private static final class Notes implements WireFormat<Note.NoteEvent> {

        @Override
        public String topic() {
            return "notes";
        }

        @Override
        public WireEvent toWire(Note.NoteEvent event) {
            return new WireEvent("note.written.v1", event);
        }
    }
}
