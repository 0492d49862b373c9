package vn.neuguong.messaging.consumption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.messaging.support.GenericMessage;

class EventConsumerUnitTests {

    record Author(String name) {}

    record LetterSentV1(
            String letterId, int pages, @Nullable String remark, List<Author> authors) {}

    static class Letters extends EventConsumer {

        final List<Event<LetterSentV1>> received = new ArrayList<>();
        final List<Optional<EventMetadata>> contexts = new ArrayList<>();
        final List<String> erased = new ArrayList<>();

        Letters() {
            on("letter.sent.v1", LetterSentV1.class, event -> {
                if (event.data().letterId().equals("vo-hien")) {
                    throw new IllegalStateException("database away");
                }
                received.add(event);
                contexts.add(HandledEvent.current());
            });
            onTombstone(erased::add);
        }
    }

    /** Collects pages, and has to see them all before one is read. */
    static class Diary extends EventConsumer {

        record PageV1() {}

        final List<List<String>> written = new ArrayList<>();
        final List<String> counted = new ArrayList<>();
        boolean full;

        Diary() {
            BatchWrites.Writer<String> pages = collected -> {
                if (full) {
                    throw new IllegalStateException("database away");
                }
                written.add(List.copyOf(collected));
                if (collected.contains("trang rách")) {
                    throw new RefusedItemException("trang rách", new PoisonEventException("torn"));
                }
            };
            BatchWrites.Writer<String> numbers = counted::addAll;
            on("page.written.v1", PageV1.class, event -> {
                BatchWrites.add(pages, "trang");
                BatchWrites.add(numbers, "số trang");
            });
            on("page.torn.v1", PageV1.class, event -> BatchWrites.add(pages, "trang rách"));
            on("page.read.v1", PageV1.class, event -> BatchWrites.flush());
        }
    }

    private static final String GOOD =
            "{\"letterId\":\"thu-1\",\"pages\":2,\"authors\":[{\"name\":\"Lan\"}],\"new\":1}";

    private final Letters letters = new Letters();

    @Test
    void readsTheDeclaredFieldsAndIgnoresUnknownOnes() {
        accept(record("letter.sent.v1", GOOD));

        assertThat(letters.received).singleElement().satisfies(event -> {
            assertThat(event.data()).isEqualTo(new LetterSentV1("thu-1", 2, null, List.of(new Author("Lan"))));
            assertThat(event.metadata().sequence()).isEqualTo(7);
            assertThat(event.metadata().correlationId()).isNull();
        });
    }

    @Test
    void namesTheHandledEventAsTheCauseOfWhatIsRaisedMeanwhile() {
        accept(record("letter.sent.v1", GOOD));

        assertThat(letters.contexts)
                .singleElement()
                .satisfies(context -> assertThat(context).map(EventMetadata::id).contains("e-1"));
        assertThat(HandledEvent.current()).isEmpty();
    }

    @Test
    void skipsTypesItDoesNotKnow() {
        accept(record("letter.lost.v1", "not even JSON"));

        assertThat(letters.received).isEmpty();
    }

    @Test
    void obeysATombstone() {
        accept(new ConsumerRecord<>("letters", 0, 0, "thu-1".getBytes(UTF_8), null));

        assertThat(letters.erased).containsExactly("thu-1");
    }

    @Test
    void pointsAtTheRecordThatFailed() {
        var failing = GOOD.replace("thu-1", "vo-hien");

        assertThatThrownBy(() -> accept(record("letter.sent.v1", GOOD), record("letter.sent.v1", failing)))
                .isInstanceOfSatisfying(
                        BatchListenerFailedException.class,
                        failure -> assertThat(failure.getIndex()).isEqualTo(1))
                .hasRootCauseMessage("database away");
        assertThat(letters.received).hasSize(1);
    }

    @Test
    void writesWhatABatchCollectsInOneGo() {
        var diary = new Diary();

        diary.accept(new GenericMessage<>(List.of(record("page.written.v1", "{}"), record("page.written.v1", "{}"))));

        assertThat(diary.written).containsExactly(List.of("trang", "trang"));
    }

    @Test
    void startsTheBatchOverWhenWhatItCollectedCannotBeStored() {
        var diary = new Diary();
        diary.full = true;

        assertThatThrownBy(() -> diary.accept(
                        new GenericMessage<>(List.of(record("page.written.v1", "{}"), record("page.read.v1", "{}")))))
                .isInstanceOfSatisfying(
                        BatchListenerFailedException.class,
                        failure -> assertThat(failure.getIndex()).isZero());
        assertThat(diary.written).isEmpty();
    }

    @Test
    void blamesTheOneRecordWhoseItemCanNeverBeWrittenOnceTheOthersAre() {
        var diary = new Diary();

        assertThatThrownBy(() -> diary.accept(new GenericMessage<>(List.of(
                        record("page.written.v1", "{}"),
                        record("page.torn.v1", "{}"),
                        record("page.written.v1", "{}")))))
                .isInstanceOfSatisfying(
                        BatchListenerFailedException.class,
                        failure -> assertThat(failure.getIndex()).isEqualTo(1))
                .cause()
                .isInstanceOf(PoisonEventException.class)
                .hasMessage("torn");
        assertThat(diary.counted).as("what other writers collected").containsExactly("số trang", "số trang");
    }

    @Test
    void takesAnUnknownVersionOfAKnownTypeForPoison() {
        assertPoison(record("letter.sent.v2", GOOD), "no handler for this version of letter.sent.v2");
    }

    @Test
    void takesUnreadableJsonForPoison() {
        assertPoison(record("letter.sent.v1", "{"), "the body is not JSON of the expected form");
    }

    @Test
    void takesAWrongTypeForPoison() {
        assertPoison(record("letter.sent.v1", GOOD.replace("2", "\"two\"")), "the field pages cannot be read");
    }

    @Test
    void takesAMissingFieldForPoison() {
        assertPoison(record("letter.sent.v1", "{\"pages\":2,\"authors\":[]}"), "the field letterId is missing");
    }

    @Test
    void takesAMissingNumberForPoison() {
        assertPoison(record("letter.sent.v1", "{\"letterId\":\"x\",\"authors\":[]}"), "the field pages cannot be read");
    }

    @Test
    void takesAMissingNestedFieldForPoison() {
        assertPoison(
                record("letter.sent.v1", GOOD.replace("\"name\"", "\"nom\"")), "the field authors[].name is missing");
    }

    @Test
    void takesANullInAListForPoison() {
        assertPoison(
                record("letter.sent.v1", "{\"letterId\":\"x\",\"pages\":1,\"authors\":[null]}"),
                "an element of authors[] is null");
    }

    @Test
    void takesAMissingBodyOrHeaderForPoison() {
        assertPoison(record("letter.sent.v1", "null"), "the body is null");
        assertPoison(new ConsumerRecord<>("letters", 0, 0, null, GOOD.getBytes(UTF_8)), "the header ce_id is missing");
    }

    private void assertPoison(ConsumerRecord<byte[], byte[]> record, String reason) {
        assertThatThrownBy(() -> accept(record))
                .cause()
                .isInstanceOf(PoisonEventException.class)
                .hasMessage(reason);
    }

    @SafeVarargs
    private void accept(ConsumerRecord<byte[], byte[]>... records) {
        letters.accept(new GenericMessage<>(List.of(records)));
    }

    private static ConsumerRecord<byte[], byte[]> record(String type, String body) {
        var record = new ConsumerRecord<>("letters", 0, 0, "thu-1".getBytes(UTF_8), body.getBytes(UTF_8));
        Map.of(
                        "ce_id", "e-1",
                        "ce_type", type,
                        "ce_source", "/letter-service",
                        "ce_subject", "thu-1",
                        "ce_time", "2026-11-23T01:00:00Z",
                        "ce_sequence", "7")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }
}
