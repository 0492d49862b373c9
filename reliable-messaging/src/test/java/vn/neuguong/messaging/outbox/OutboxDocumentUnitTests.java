package vn.neuguong.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import vn.neuguong.messaging.Note;

class OutboxDocumentUnitTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant LATER = MONDAY.plusSeconds(60);

    private final Note note = new Note("thu-hai");

    @Test
    void numbersEventsAcrossSaves() {
        stage(note.write("một").write("hai"), MONDAY);
        stage(note.write("ba"), LATER);

        assertThat(outbox().events()).extracting(OutboxEvent::sequence).containsExactly(1L, 2L, 3L);
    }

    @Test
    void forgetsRaisedEventsOnceTheyAreStaged() {
        stage(note.write("một"), MONDAY);

        assertThat(note.raisedEvents()).isEmpty();
    }

    @Test
    void countsEveryWriteWithOrWithoutEvents() {
        assertThat(note.revision()).isZero();
        stage(note.write("một").write("hai"), MONDAY);
        assertThat(note.revision()).isEqualTo(1);
        stage(note, LATER);
        assertThat(note.revision()).isEqualTo(2);
    }

    @Test
    void hasNoOutboxWithoutEvents() {
        stage(note, MONDAY);

        assertThat(ReflectionTestUtils.getField(note, "outbox")).isNull();
    }

    @Test
    void isDueAtOnce() {
        stage(note.write("một"), MONDAY);

        assertThat(outbox().dueAt()).isEqualTo(MONDAY);
    }

    @Test
    void keepsTheRetryTimeOfEventsThatAreBackingOff() {
        stage(note.write("một"), LATER);
        stage(note.write("hai"), MONDAY);

        assertThat(outbox().dueAt()).isEqualTo(LATER);
    }

    @Test
    void waitsForTheOperatorBehindADeadEvent() {
        stage(note.write("một"), MONDAY);
        var dead = new Outbox(MONDAY, null, 3, null, null, MONDAY, "too large", outbox().events());
        ReflectionTestUtils.setField(note, "outbox", dead);

        stage(note.write("hai"), LATER);

        assertThat(outbox().dueAt()).isNull();
        assertThat(outbox().events()).hasSize(2);
    }

    private static void stage(OutboxDocument note, Instant now) {
        note.stage(
                (event, sequence) -> new OutboxEvent(
                        "e" + sequence, "t", "k", "note.written.v1", sequence, now, "c", null, null, null),
                now);
    }

    private Outbox outbox() {
        var outbox = (Outbox) ReflectionTestUtils.getField(note, "outbox");
        assertThat(outbox).isNotNull();
        assertThat(outbox.events()).isInstanceOf(List.class);
        return outbox;
    }
}
