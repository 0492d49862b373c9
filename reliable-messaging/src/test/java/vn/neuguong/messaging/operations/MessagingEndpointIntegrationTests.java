package vn.neuguong.messaging.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.neuguong.messaging.Note;
import vn.neuguong.messaging.NoteBoard;
import vn.neuguong.messaging.NoteEventsConsumer;
import vn.neuguong.messaging.operations.MessagingEndpoint.Done;
import vn.neuguong.messaging.operations.MessagingEndpoint.Section;
import vn.neuguong.messaging.outbox.OutboxDesk.UnpublishedEvents;
import vn.neuguong.testing.IntegrationTest;
import vn.neuguong.testing.PublishedEvents;

@IntegrationTest
class MessagingEndpointIntegrationTests {

    private static final String NOTES = "pledge.pledges";
    private static final String PINNED = "pledge.programmes";

    @Autowired
    private MessagingEndpoint endpoint;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private PublishedEvents events;

    @Autowired
    private NoteEventsConsumer consumer;

    @Autowired
    private NoteBoard board;

    @Autowired
    private DeadLetterShelf shelf;

    @Autowired
    private MeterRegistry meters;

    @Value("${neuguong.kafka.brokers}")
    private String brokers;

    @Test
    void skipsAnEventThatCanNeverBeSentAndGoesOnWithThoseBehindIt() {
        mongo.insert(new Note("qua-dai").write("x".repeat(2_000_000)).write("ngắn"));
        await().untilAsserted(() -> assertThat(dead("qua-dai")).isNotNull());
        var dead = dead("qua-dai");
        assertThat(dead.reason()).contains("RecordTooLarge");
        assertThat(dead.events()).isEqualTo(2);

        var other = act(Action.SKIP, Map.of("collection", "notes", "id", "qua-dai", "event", "another"));
        var done = act(
                Action.SKIP, Map.of("collection", "notes", "id", "qua-dai", "event", String.valueOf(dead.nextEvent())));

        assertThat(other.done()).isFalse();
        assertThat(done.done()).isTrue();
        await().untilAsserted(() -> assertThat(textsOf("qua-dai")).containsExactly("ngắn"));
    }

    @Test
    void resubmitsADeadDocument() {
        mongo.insert(new Note("qua-dai-2").write("x".repeat(2_000_000)));
        await().untilAsserted(() -> assertThat(dead("qua-dai-2")).isNotNull());
        mongo.getCollection("notes")
                .updateOne(
                        new Document("_id", "qua-dai-2"),
                        new Document(
                                "$set",
                                new Document(
                                        "outbox.events.0.data",
                                        new Binary("{\"text\":\"ngắn lại\"}".getBytes(UTF_8)))));

        act(Action.RESUBMIT, Map.of("collection", "notes", "id", "qua-dai-2"));

        await().untilAsserted(() -> assertThat(textsOf("qua-dai-2")).containsExactly("ngắn lại"));
    }

    @Test
    void handsADeadLetterToItsMendedConsumerAgain() {
        publish(NOTES, "note.written.v1", "doc", 1, Map.of("noteId", "doc", "text", "thuốc độc"));
        await().untilAsserted(() -> assertThat(letters("doc")).hasSize(1));
        var letter = letters("doc").getFirst();
        assertThat(letter.reason()).isEqualTo("nobody understands this note");
        assertThat(letter.originalTopic()).isEqualTo(NOTES);
        assertThat(letter.originalOffset()).isNotNegative();
        shelf.recount();
        assertThat(meters.get("messaging.dead.letters").gauge().value()).isPositive();

        var tooEarly = act(Action.REPLAY_LETTERS, Map.of("consumer", "noteEvents", "letter", letter.id()));
        consumer.mended = true;
        var done = act(Action.REPLAY_LETTERS, Map.of("consumer", "noteEvents", "letter", letter.id()));
        consumer.mended = false;

        assertThat(tooEarly.done()).isFalse();
        assertThat(done.done()).isTrue();
        assertThat(consumer.received).anyMatch(event -> event.data().noteId().equals("doc"));
        assertThat(letters("doc")).isEmpty();
    }

    @Test
    void givesUpALetterNobodyNeeds() {
        publish(NOTES, "note.written.v1", "bo", 1, Map.of("noteId", "bo"));
        await().untilAsserted(() -> assertThat(letters("bo")).hasSize(1));

        act(
                Action.DISCARD_LETTER,
                Map.of(
                        "consumer",
                        "noteEvents",
                        "letter",
                        letters("bo").getFirst().id()));

        assertThat(letters("bo")).isEmpty();
    }

    /** Otherwise letters settled long ago would hide new ones from the alert. */
    @Test
    void countsNoSettledLetterThatItsTopicHasDropped() throws Exception {
        publish(NOTES, "note.written.v1", "cũ", 1, Map.of("noteId", "cũ"));
        await().untilAsserted(() -> assertThat(letters("cũ")).hasSize(1));
        act(
                Action.DISCARD_LETTER,
                Map.of(
                        "consumer",
                        "noteEvents",
                        "letter",
                        letters("cũ").getFirst().id()));
        dropAllDeadLetters();

        publish(NOTES, "note.written.v1", "mới", 1, Map.of("noteId", "mới"));
        await().untilAsserted(() -> assertThat(letters("mới")).hasSize(1));
        shelf.recount();

        assertThat(endpoint.overview().deadLetters()).isEqualTo(1);
    }

    @Test
    void stopsAConsumerAndLetsItGoOn() {
        act(Action.HOLD, Map.of("consumer", "noteBoard"));
        assertThat(endpoint.overview().onHold()).contains("noteBoard");
        assertThat(meters.get("messaging.consumption.held").gauge().value()).isEqualTo(1);
        publish(PINNED, "note.pinned.v1", "cho", 1, Map.of("noteId", "cho", "text", "đợi"));
        publish(NOTES, "note.written.v1", "khac", 1, Map.of("noteId", "khac", "text", "chạy"));
        await().untilAsserted(() -> assertThat(consumer.received)
                .anyMatch(event -> event.data().noteId().equals("khac")));
        assertThat(pinned("cho")).isNull();

        act(Action.LIFT, Map.of("consumer", "noteBoard"));

        await().untilAsserted(() -> assertThat(pinned("cho")).isEqualTo("đợi"));
    }

    @Test
    void rebuildsAProjectionFromItsTopicWhileItRuns() {
        board.broken = true;
        publish(PINNED, "note.pinned.v1", "nguoc", 1, Map.of("noteId", "nguoc", "text", "cũ"));
        publish(PINNED, "note.pinned.v1", "nguoc", 2, Map.of("noteId", "nguoc", "text", "abc"));
        publish(PINNED, "note.pinned.v1", "xoa", 1, Map.of("noteId", "xoa", "text", "bí mật"));
        events.publish(PINNED, "note.erased.v1", "/note-service", "xoa", 2, null);
        await().untilAsserted(() -> assertThat(pinned("nguoc")).isEqualTo("cba"));
        board.broken = false;

        act(Action.REPLAY, Map.of("consumer", "noteBoard"));
        await().untilAsserted(() ->
                assertThat(endpoint.overview().handedOverAgain()).anyMatch(progress -> progress.finishedAt() != null));
        assertThat(pinned("nguoc")).isEqualTo("cba");

        act(Action.REBUILD, Map.of("consumer", "noteBoard"));

        await().untilAsserted(() -> assertThat(pinned("nguoc")).isEqualTo("abc"));
        assertThat(pinned("xoa")).isNull();
    }

    @Test
    void keepsWhoDidWhatAndWhy() {
        act(Action.RESUBMIT, Map.of("collection", "notes", "id", "không-có"));

        assertThat(endpoint.section(Section.OPERATIONS))
                .first()
                .isInstanceOfSatisfying(OperationsJournal.Entry.class, entry -> {
                    assertThat(entry.who()).isEqualTo("Phạm Thu Hà");
                    assertThat(entry.why()).isEqualTo("thử");
                    assertThat(entry.action()).isEqualTo("RESUBMIT");
                    assertThat(entry.target()).contains("không-có");
                    assertThat(entry.outcome()).contains("nothing");
                });
        assertThat(meters.get("messaging.operations")
                        .tag("action", "RESUBMIT")
                        .counter()
                        .count())
                .isPositive();
    }

    @Test
    void refusesAnActionWithoutNameOrReasonOrTarget() {
        assertThatThrownBy(() -> endpoint.act(Action.HOLD, " ", "thử", null, null, null, "noteBoard", null, null))
                .isInstanceOf(InvalidEndpointRequestException.class)
                .hasMessage("'who' is missing");
        assertThatThrownBy(() -> act(Action.HOLD, Map.of()))
                .isInstanceOf(InvalidEndpointRequestException.class)
                .hasMessage("'consumer' is missing");
        assertThatThrownBy(() -> act(Action.HOLD, Map.of("consumer", "nobody")))
                .hasMessageContaining("there is no consumer nobody; there are [");
        assertThatThrownBy(() -> act(Action.REPLAY, Map.of("consumer", "noteBoard", "from", "hôm qua")))
                .hasMessageContaining("'from' must be a time");
    }

    private void dropAllDeadLetters() throws Exception {
        var dlq = NOTES + ".pledge-service.dlq";
        var upToTheEnd = IntStream.range(0, 2)
                .boxed()
                .collect(toMap(partition -> new TopicPartition(dlq, partition), _ -> RecordsToDelete.beforeOffset(-1)));
        try (var admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.deleteRecords(upToTheEnd).all().get();
        }
    }

    private Done act(Action action, Map<String, String> target) {
        return endpoint.act(
                action,
                "Phạm Thu Hà",
                "thử",
                target.get("collection"),
                target.get("id"),
                target.get("event"),
                target.get("consumer"),
                target.get("letter"),
                target.get("from"));
    }

    private @Nullable UnpublishedEvents dead(String id) {
        return endpoint.section(Section.OUTBOX).stream()
                .map(UnpublishedEvents.class::cast)
                .filter(document -> document.id().equals(id) && document.deadSince() != null)
                .findFirst()
                .orElse(null);
    }

    private List<DeadLetter> letters(String subject) {
        return endpoint.section(Section.DEAD_LETTERS).stream()
                .map(DeadLetter.class::cast)
                .filter(letter -> subject.equals(letter.subject()))
                .toList();
    }

    private @Nullable Object pinned(String id) {
        return mongo.getCollection("pinned-notes")
                .find(new Document("_id", id).append("text", new Document("$exists", true)))
                .map(note -> note.get("text"))
                .first();
    }

    private List<String> textsOf(String noteId) {
        return events.on(NOTES).stream()
                .filter(event -> event.key().equals(noteId))
                .map(event -> event.text("text"))
                .toList();
    }

    private void publish(String topic, String type, String key, long sequence, Object body) {
        events.publish(topic, type, "/note-service", key, sequence, body);
    }
}
