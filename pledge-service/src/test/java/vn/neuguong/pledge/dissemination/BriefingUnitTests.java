package vn.neuguong.pledge.dissemination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.neuguong.pledge.dissemination.HandOutAtPhuXuan.UNTIL;
import static vn.neuguong.pledge.dissemination.HandOutAtPhuXuan.held;
import static vn.neuguong.pledge.dissemination.HandOutAtPhuXuan.meetingAbout;
import static vn.neuguong.pledge.dissemination.HandOutAtPhuXuan.ofLan;
import static vn.neuguong.pledge.dissemination.HandOutAtPhuXuan.planned;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.neuguong.defaults.tasks.TaskEvent.Outcome;
import vn.neuguong.defaults.tasks.TaskEvent.TaskClosed;
import vn.neuguong.defaults.tasks.TaskEvent.TaskOpened;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.PhuXuan;

class BriefingUnitTests {

    private static final ZoneId ZONE = PhuXuan.VIETNAM;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final Instant WEDNESDAY = Instant.parse("2026-11-11T03:00:00Z");

    private final Briefing briefing = ofLan();

    @Test
    void informsOnceEveryClauseSetWasHeardOf() {
        briefing.recordAttendance(meetingAbout("first", MONDAY, 0), true, "oanh", ZONE);
        assertThat(briefing.informedOn()).isEmpty();

        briefing.recordAttendance(meetingAbout("second", MONDAY.plusDays(3), 1), true, "oanh", ZONE);
        assertThat(briefing.informedOn()).contains(MONDAY.plusDays(3));
    }

    @Test
    void informsNobodyWhoWasGivenAHandbookAndDoesNotSayThatTheyReadIt() {
        briefing.recordAttendance(held(), true, "oanh", ZONE);
        assertThat(briefing.informedOn()).isEmpty();

        briefing.confirmRead(HandOutAtPhuXuan.ID, WEDNESDAY, ZONE);
        assertThat(briefing.informedOn()).contains(LocalDate.of(2026, 11, 11));
    }

    @Test
    void takesBackWhatWasRecordedWrongly() {
        briefing.recordAttendance(meetingAbout("first", MONDAY, 0), true, "oanh", ZONE);
        briefing.recordAttendance(meetingAbout("second", MONDAY, 1), true, "oanh", ZONE);
        briefing.recordAttendance(meetingAbout("first", MONDAY, 0), false, "oanh", ZONE);

        assertThat(briefing.informedOn()).isEmpty();
    }

    @Test
    void changesNothingWhenTheSameIsSaidAgain() {
        var meeting = meetingAbout("first", MONDAY, 0);

        assertThat(briefing.recordAttendance(meeting, true, "oanh", ZONE)).isTrue();
        assertThat(briefing.recordAttendance(meeting, true, "diep", ZONE)).isFalse();
        assertThat(briefing.recordAttendance(meetingAbout("other", MONDAY, 1), false, "oanh", ZONE))
                .isFalse();
    }

    @Test
    void asksOnceAndClosesTheTaskWithTheFirstConfirmation() {
        assertThat(briefing.askToRead(held(), UNTIL, WEDNESDAY, ZONE)).isTrue();
        assertThat(briefing.askToRead(held(), UNTIL, WEDNESDAY, ZONE)).isFalse();
        assertThat(briefing.confirmRead(HandOutAtPhuXuan.ID, WEDNESDAY, ZONE)).isTrue();
        assertThat(briefing.confirmRead(HandOutAtPhuXuan.ID, WEDNESDAY.plusSeconds(60), ZONE))
                .isFalse();

        assertThat(briefing.raisedEvents())
                .hasExactlyElementsOfTypes(TaskOpened.class, TaskClosed.class)
                .extracting("taskId")
                .containsOnly(briefing.id() + ":read-" + HandOutAtPhuXuan.ID);
    }

    @Test
    void asksNobodyToReadWhatAUnitHandedOutThatTheyHaveLeft() {
        briefing.askToRead(held(), UNTIL, WEDNESDAY, ZONE);

        assertThat(briefing.stopAsking(WEDNESDAY)).isTrue();
        assertThat(briefing.stopAsking(WEDNESDAY)).isFalse();
        assertThat(briefing.confirmRead(HandOutAtPhuXuan.ID, WEDNESDAY, ZONE))
                .as("by a page that was open already")
                .isTrue();

        assertThat(briefing.raisedEvents()).hasExactlyElementsOfTypes(TaskOpened.class, TaskClosed.class);
        assertThat(briefing.raisedEvents().getLast())
                .isEqualTo(ReadingTask.closed(briefing, HandOutAtPhuXuan.ID, WEDNESDAY, Outcome.CANCELLED));
    }

    @Test
    void followsToAnotherUnitWithAllThatWasTold() {
        briefing.recordAttendance(meetingAbout("first", MONDAY, 0), true, "oanh", ZONE);
        briefing.askToRead(held(), UNTIL, WEDNESDAY, ZONE);
        var heardOf = briefing.participationIn("first").orElseThrow().clauseSets();

        assertThat(briefing.moveTo(PhuXuan.CITY, Set.copyOf(heardOf), WEDNESDAY, ZONE))
                .isTrue();
        assertThat(briefing.moveTo(PhuXuan.CITY, Set.copyOf(heardOf), WEDNESDAY, ZONE))
                .isFalse();

        assertThat(briefing.unitId()).isEqualTo(PhuXuan.CITY);
        assertThat(briefing.informedOn()).as("of all that concerns them there").contains(MONDAY);
        assertThat(briefing.raisedEvents()).hasExactlyElementsOfTypes(TaskOpened.class, TaskClosed.class);
    }

    @ParameterizedTest
    @CsvSource({"MEETING, true", "SEMINAR, true", "TRAINING, true", "HANDBOOK_HANDOUT, false", "POSTING, false"})
    void countsHavingBeenThereOnlyWhereSomethingIsSaid(ActivityKind kind, boolean informs) {
        var activity = planned("any", kind);
        activity.hold(MONDAY, 20);
        briefing.recordAttendance(activity, true, null, ZONE);

        assertThat(briefing.informedOn().isPresent()).isEqualTo(informs);
    }

    @Test
    void isHeldOrCancelledAndNeverBoth() {
        var cancelled = planned();
        cancelled.cancel("Mưa bão");

        assertThatThrownBy(() -> cancelled.hold(MONDAY, 20)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> held().cancel("Mưa bão")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> planned().recordAttendance(3)).isInstanceOf(Refusal.class);
        assertThat(held().hold(MONDAY, 99)).isFalse();
    }
}
