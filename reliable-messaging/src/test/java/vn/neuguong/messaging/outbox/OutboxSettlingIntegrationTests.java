package vn.neuguong.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.neuguong.local.mongo.LocalMongo;

/** What the relay may do to a document while commands go on changing it. */
class OutboxSettlingIntegrationTests {

    private final LocalMongo server = LocalMongo.inMemory();
    private final MongoTemplate mongo =
            new MongoTemplate(MongoClients.create(server.connectionString()), "outbox-settling");
    private Instant now = Instant.parse("2026-11-23T01:00:00Z");
    private final InstantSource clock = () -> now;
    private final OutboxStore store = new OutboxStore(mongo, clock, 100);

    @BeforeEach
    void storeTwoEvents() {
        mongo.getCollection("notes")
                .insertOne(new Document("_id", "thu-1").append("version", 3L).append("outbox", outbox("e1", "e2")));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void removesTheOutboxWhenAllIsSent() {
        var batch = due();
        acknowledge(batch.getFirst(), 2);

        store.clearAcknowledged("notes", batch);

        assertThat(stored()).doesNotContainKey("outbox").containsEntry("version", 4L);
    }

    @Test
    void leavesAnEventAddedMeanwhile() {
        var batch = due();
        acknowledge(batch.getFirst(), 2);
        replaceByACommand(outbox("e1", "e2", "e3"));

        store.clearAcknowledged("notes", batch);

        assertThat(eventIds()).containsExactly("e3");
    }

    @Test
    void readsSliceBySliceTheLongestWaitingFirst() {
        for (var n = 2; n <= 250; n++) {
            mongo.getCollection("notes")
                    .insertOne(new Document("_id", "thu-" + n)
                            .append("version", 0L)
                            .append("outbox", outbox("e" + n).append("dueAt", Date.from(now.minusSeconds(n)))));
        }

        try (var due = store.due("notes")) {
            assertThat(due.nextSlice())
                    .hasSize(100)
                    .first()
                    .extracting(DueOutbox::documentId)
                    .isEqualTo("thu-250");
            assertThat(due.nextSlice()).hasSize(100);
            assertThat(due.nextSlice()).hasSize(50);
            assertThat(due.nextSlice()).isEmpty();
            assertThat(due.wereTooMany()).isFalse();
        }
    }

    @Test
    void neverPostponesOrParksWhatWasNotItsOwnFailure() {
        var batch = due();
        batch.getFirst().failed(new RecordTooLargeException("too large"));
        replaceByACommand(outbox("e7"));

        store.postponeFailed("notes", batch, 1);

        assertThat(stored().get("outbox", Document.class)).doesNotContainKey("deadSince");
        assertThat(due()).hasSize(1);
    }

    @Test
    void clearsWhatWasAcknowledgedThoughTheWaveAfterItWasNeverSent() {
        var batch = due();
        acknowledge(batch.getFirst(), 1);

        store.clearAcknowledged("notes", batch);

        assertThat(eventIds()).containsExactly("e2");
        assertThat(due()).hasSize(1);
    }

    @Test
    void keepsWhatWasNotAcknowledgedAndBacksOff() {
        var batch = due();
        acknowledge(batch.getFirst(), 1);
        batch.getFirst().failed(new IllegalStateException("broker away"));

        store.clearAcknowledged("notes", batch);
        store.postponeFailed("notes", batch, 1);

        assertThat(eventIds()).containsExactly("e2");
        assertThat(due()).isEmpty();
        now = now.plus(Duration.ofSeconds(1));
        assertThat(due()).hasSize(1);
    }

    @Test
    void doublesTheBackOffUpToHalfAMinute() {
        assertThat(OutboxStore.backOff(0)).isEqualTo(Duration.ofMillis(200));
        assertThat(OutboxStore.backOff(3)).isEqualTo(Duration.ofMillis(1600));
        assertThat(OutboxStore.backOff(1000)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void leavesAloneWhatALaterHolderOfTheLeaseHasSettled() {
        var zombies = due();
        zombies.getFirst().failed(new RecordTooLargeException("too large"));
        var successors = due();
        successors.getFirst().failed(new IllegalStateException("broker away"));

        store.postponeFailed("notes", successors, 2);
        store.postponeFailed("notes", zombies, 1);

        assertThat(stored().get("outbox", Document.class))
                .containsEntry("attempts", 1)
                .containsKey("dueAt")
                .doesNotContainKey("deadSince");
    }

    @Test
    void parksAnOutboxItCannotReadAndGoesOnWithTheOthers() {
        var malformed = outbox("e1").append("events", List.of(new Document("eventId", 7)));
        mongo.getCollection("notes")
                .insertOne(new Document("_id", "hỏng").append("version", 0L).append("outbox", malformed));

        assertThat(due()).extracting(DueOutbox::documentId).containsExactly("thu-1");

        var parked =
                mongo.getCollection("notes").find(new Document("_id", "hỏng")).first();
        assertThat(parked.get("outbox", Document.class))
                .containsKeys("deadSince", "deadReason")
                .doesNotContainKey("dueAt");
    }

    private List<DueOutbox> due() {
        try (var due = store.due("notes")) {
            return due.nextSlice();
        }
    }

    private static void acknowledge(DueOutbox outbox, int events) {
        for (var n = 0; n < events; n++) {
            outbox.acknowledged();
        }
    }

    private void replaceByACommand(Document outbox) {
        mongo.getCollection("notes")
                .replaceOne(new Document("_id", "thu-1"), new Document("version", 4L).append("outbox", outbox));
    }

    private Document outbox(String... eventIds) {
        var events = List.of(eventIds).stream()
                .map(id -> new Document("eventId", id)
                        .append("topic", "t")
                        .append("key", "thu-1")
                        .append("type", "note.written.v1")
                        .append("sequence", 1L)
                        .append("occurredAt", Date.from(now))
                        .append("correlationId", "c"))
                .toList();
        return new Document("since", Date.from(now))
                .append("dueAt", Date.from(now))
                .append("attempts", 0)
                .append("events", events);
    }

    private Document stored() {
        return mongo.getCollection("notes").find(new Document("_id", "thu-1")).first();
    }

    private List<String> eventIds() {
        return stored().get("outbox", Document.class).getList("events", Document.class).stream()
                .map(event -> event.getString("eventId"))
                .toList();
    }
}
