package vn.neuguong.messaging.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.neuguong.messaging.Note;
import vn.neuguong.testing.IntegrationTest;
import vn.neuguong.testing.PublishedEvent;
import vn.neuguong.testing.PublishedEvents;

@IntegrationTest
class OutboxRelayIntegrationTests {

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private PublishedEvents published;

    @Autowired
    private OutboxCollections outboxes;

    @Autowired
    private OutboxRelay relay;

    @Autowired
    private RelaySettings settings;

    @Test
    void publishesWithCloudEventHeaders() {
        mongo.insert(new Note("thu-ngo").write("Xin chào"));

        await().untilAsserted(() -> assertThat(of("thu-ngo")).hasSize(1));
        var event = of("thu-ngo").getFirst();
        assertThat(event.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "note.written.v1")
                .containsEntry("ce_source", "/pledge-service")
                .containsEntry("ce_subject", "thu-ngo")
                .containsEntry("ce_correlationid", "thu-ngo")
                .containsEntry("ce_sequence", "1")
                .containsKeys("ce_id", "ce_time");
        assertThat(event.text("text")).isEqualTo("Xin chào");
    }

    @Test
    void keepsTheOrderOfEachDocument() {
        mongo.insertAll(IntStream.range(0, 40)
                .mapToObj(n -> new Note("cuon-" + n).write("1").write("2").write("3"))
                .toList());

        await().untilAsserted(() -> assertThat(outboxes.pending()).isZero());
        var textsByNote = published.on("pledge.pledges").stream()
                .filter(event -> event.key().startsWith("cuon-"))
                .collect(groupingBy(PublishedEvent::key, mapping(event -> event.text("text"), toList())));
        assertThat(textsByNote)
                .hasSize(40)
                .allSatisfy((note, texts) -> assertThat(texts).containsExactly("1", "2", "3"));
    }

    @Test
    void clearsTheOutboxOnceItIsPublished() {
        mongo.insert(new Note("gon-gang").write("một"));

        await().untilAsserted(() -> assertThat(stored("gon-gang")).doesNotContainKey("outbox"));
        assertThat(of("gon-gang")).hasSize(1);
    }

    @Test
    void refusesASaveThatWouldBringAPublishedEventBack() {
        var kept = mongo.insert(new Note("cu").write("một"));
        await().untilAsserted(() -> assertThat(stored("cu")).doesNotContainKey("outbox"));

        assertThatThrownBy(() -> mongo.save(kept.write("hai"))).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void looksAtEveryCollectionHoweverBusyOneIs() {
        // Written by another instance, so nothing wakes this one's relay for it.
        mongo.getCollection("drafts")
                .insertOne(new Document("_id", "ban-nhap")
                        .append("version", 0L)
                        .append(
                                "outbox",
                                new Document("since", new Date(0))
                                        .append("dueAt", new Date(0))
                                        .append("attempts", 0)
                                        .append(
                                                "events",
                                                List.of(new Document("eventId", "e1")
                                                        .append("topic", "pledge.pledges")
                                                        .append("key", "ban-nhap")
                                                        .append("type", "draft.written.v1")
                                                        .append("sequence", 1L)
                                                        .append("occurredAt", new Date(0))
                                                        .append("correlationId", "c")
                                                        .append("data", new Binary("{}".getBytes(UTF_8)))))));
        var saved = new AtomicInteger();

        await().pollInterval(Duration.ofMillis(20)).untilAsserted(() -> {
            mongo.insert(new Note("ban-ron-" + saved.incrementAndGet()).write("một"));
            assertThat(mongo.getCollection("drafts").find().first()).doesNotContainKey("outbox");
        });
        assertThat(of("ban-nhap")).hasSize(1);
    }

    @Test
    void publishesATombstoneAsANullBody() {
        mongo.insert(new Note("xoa").write("bí mật").erase());

        await().untilAsserted(() -> assertThat(of("xoa")).hasSize(2));
        assertThat(of("xoa").getLast().data()).isNull();
    }

    /** The lease of an instance that was killed is held by nobody any more, and nobody gives it back. */
    @Test
    void takesOverFromAnInstanceThatWasKilled() {
        relay.stop();
        var killed = new RelayLease(mongo, System::nanoTime, settings.lease());
        assertThat(killed.hold()).isTrue();

        relay.start();
        mongo.insert(new Note("tiep-quan").write("một"));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(of("tiep-quan")).hasSize(1));
        assertThat(killed.hold()).isFalse();
        assertThat(settings.lease().plus(settings.pollInterval())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void parksAnEventThatCanNeverBeSentAndGoesOnWithTheOthers() {
        mongo.insert(new Note("qua-dai").write("x".repeat(2_000_000)));
        mongo.insert(new Note("vua-phai").write("ngắn"));

        await().untilAsserted(() -> assertThat(of("vua-phai")).hasSize(1));
        await().untilAsserted(() -> assertThat(outboxes.dead()).isEqualTo(1));
        assertThat(stored("qua-dai").get("outbox", Document.class).getString("deadReason"))
                .contains("RecordTooLarge");
    }

    private List<PublishedEvent> of(String noteId) {
        return published.on("pledge.pledges").stream()
                .filter(event -> event.key().equals(noteId))
                .toList();
    }

    private Document stored(String noteId) {
        return mongo.getCollection("notes").find(new Document("_id", noteId)).first();
    }
}
