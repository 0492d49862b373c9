package vn.neuguong.messaging.consumption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import com.mongodb.client.result.UpdateResult;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.data.mongodb.core.query.UpdateDefinition;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.messaging.support.GenericMessage;
import vn.neuguong.local.mongo.LocalMongo;

class SequenceGuardIntegrationTests {

    /** A projection of letters; `sequence` is the guard's. */
    @org.springframework.data.mongodb.core.mapping.Document("letters")
    private record Letter(String id, @Nullable String text) {}

    record LetterWrittenV1(String letterId, String text) {}

    /** A projection that writes with the batch; the letter "mất điện" ends the batch there. */
    private static final class Letters extends EventConsumer {

        Letters(SequenceGuard guard) {
            on("letter.written.v1", LetterWrittenV1.class, event -> {
                if (event.data().text().equals("mất điện")) {
                    throw new IllegalStateException("database away");
                }
                guard.applyWithBatch(
                        Letter.class,
                        event.data().letterId(),
                        event.metadata().sequence(),
                        Update.update("text", event.data().text()));
            });
        }
    }

    private final LocalMongo server = LocalMongo.inMemory();
    private final MongoTemplate mongo =
            new MongoTemplate(MongoClients.create(server.connectionString()), "sequence-guard");
    private final SequenceGuard guard = new SequenceGuard(mongo);
    private final Letters letters = new Letters(guard);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void letsOnlyNewerStatesThrough() {
        assertThat(apply("thu-1", 2, "hai")).isTrue();
        assertThat(apply("thu-1", 2, "hai lần")).isFalse();
        assertThat(apply("thu-1", 1, "một")).isFalse();
        assertThat(apply("thu-1", 3, "ba")).isTrue();

        assertThat(text("thu-1")).isEqualTo("ba");
    }

    @Test
    void takesOverADocumentThatHasNoSequenceYet() {
        mongo.getCollection("letters").insertOne(new Document("_id", "thu-cu"));

        assertThat(apply("thu-cu", 1, "một")).isTrue();
    }

    /** What MongoDB answers when two consumers insert at the same moment; the embedded server lets one wait. */
    @Test
    void letsTheNewestWinWhenAnOlderStateIsInsertedAtTheSameMoment() {
        var racing = new MongoTemplate(mongo.getMongoDatabaseFactory()) {
            @Override
            public UpdateResult upsert(Query query, UpdateDefinition update, Class<?> document) {
                apply("thu-1", 1, "một");
                throw new DuplicateKeyException("E11000");
            }
        };

        assertThat(new SequenceGuard(racing).applyIfNewer(Letter.class, "thu-1", 2, Update.update("text", "hai")))
                .isTrue();
        assertThat(text("thu-1")).isEqualTo("hai");
    }

    @Test
    void writesABatchAtItsEnd() {
        accept(letter("thu-1", 1, "một"), letter("thu-2", 1, "thư khác"), letter("thu-1", 2, "hai"));

        assertThat(text("thu-1")).isEqualTo("hai");
        assertThat(text("thu-2")).isEqualTo("thư khác");
    }

    @Test
    void leavesLateAndRepeatedEventsOfABatchWithoutEffect() {
        accept(letter("thu-1", 3, "ba"));

        accept(letter("thu-1", 1, "một"), letter("thu-1", 3, "ba lần hai"), letter("thu-2", 1, "thư khác"));

        assertThat(text("thu-1")).isEqualTo("ba");
        assertThat(text("thu-2")).isEqualTo("thư khác");
    }

    @Test
    void storesWhatCameBeforeTheRecordThatFailed() {
        assertThatThrownBy(() -> accept(letter("thu-1", 1, "một"), letter("thu-2", 1, "mất điện")))
                .isInstanceOfSatisfying(
                        BatchListenerFailedException.class,
                        failure -> assertThat(failure.getIndex()).isEqualTo(1));

        assertThat(text("thu-1")).isEqualTo("một");
    }

    @Test
    void startsTheBatchOverWhenItsWritesFail() {
        var batch = IntStream.rangeClosed(1, 3)
                .mapToObj(n -> letter("thu-" + n, 1, "một"))
                .toArray(ConsumerRecord[]::new);
        server.close();

        assertThatThrownBy(() -> accept(batch))
                .isInstanceOfSatisfying(
                        BatchListenerFailedException.class,
                        failure -> assertThat(failure.getIndex()).isZero());
    }

    @Test
    void bringsNothingErasedBack() {
        apply("thu-1", 4, "bí mật");

        guard.erase(Letter.class, "thu-1");
        assertThat(apply("thu-1", 5, "bí mật")).isFalse();
        accept(letter("thu-1", 6, "bí mật"));

        assertThat(mongo.getCollection("letters").find().first()).containsOnlyKeys("_id", "sequence");
    }

    private boolean apply(String id, long sequence, String text) {
        return guard.applyIfNewer(Letter.class, id, sequence, Update.update("text", text));
    }

    private @Nullable Object text(String id) {
        return mongo.getCollection("letters")
                .find(new Document("_id", id))
                .map(found -> found.get("text"))
                .first();
    }

    @SafeVarargs
    private void accept(ConsumerRecord<byte[], byte[]>... records) {
        letters.accept(new GenericMessage<>(Arrays.asList(records)));
    }

    private static ConsumerRecord<byte[], byte[]> letter(String id, long sequence, String text) {
        var body = "{\"letterId\":\"%s\",\"text\":\"%s\"}".formatted(id, text);
        var record = new ConsumerRecord<>("letters", 0, 0, id.getBytes(UTF_8), body.getBytes(UTF_8));
        Map.of(
                        "ce_id",
                        id + sequence,
                        "ce_type",
                        "letter.written.v1",
                        "ce_source",
                        "/letter-service",
                        "ce_subject",
                        id,
                        "ce_time",
                        "2026-11-23T01:00:00Z",
                        "ce_sequence",
                        Long.toString(sequence))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }
}
