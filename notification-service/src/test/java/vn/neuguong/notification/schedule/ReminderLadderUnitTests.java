package vn.neuguong.notification.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.neuguong.notification.calendar.Calendars;
import vn.neuguong.notification.calendar.WorkingDays;

class ReminderLadderUnitTests {

    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant OPENED = Instant.parse("2026-11-02T01:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-30T16:59:59Z");

    private final WorkingDays workingDays = Calendars.shipped();
    private final ReminderLadder ladder = Schedules.ladder(Clock.fixed(OPENED, HANOI));

    private record Duty(String kind, Instant openedAt, Instant dueAt) implements ReminderLadder.Timed {

        @Override
        public String assigneeId() {
            return "ha";
        }
    }

    private static Duty signing(Instant openedAt, Instant dueAt) {
        return new Duty("pledge.sign", openedAt, dueAt);
    }

    @Test
    void remindsAtEightOnWorkingDaysAroundTheDueDayAndThenWeekly() {
        assertThat(all(signing(OPENED, DUE)))
                .extracting(step -> "%+d %s"
                        .formatted(step.offset(), step.at().atZone(HANOI).toLocalDateTime()))
                .containsExactly(
                        "-7 2026-11-19T08:00",
                        "-3 2026-11-25T08:00",
                        "-1 2026-11-27T08:00", // a Friday
                        "+0 2026-11-30T08:00",
                        "+1 2026-12-01T08:00",
                        "+6 2026-12-08T08:00",
                        "+11 2026-12-15T08:00",
                        "+16 2026-12-22T08:00",
                        "+21 2026-12-29T08:00");
    }

    @Test
    void takesADueDayThatIsNotWorkedForTheLastWorkingDayBefore() {
        var dueOnTet = signing(Instant.parse("2026-01-05T01:00:00Z"), Instant.parse("2026-02-18T10:00:00Z"));
        assertThat(all(dueOnTet))
                .extracting(ReminderStep::day)
                .startsWith(
                        LocalDate.parse("2026-02-04"),
                        LocalDate.parse("2026-02-10"),
                        LocalDate.parse("2026-02-12"),
                        LocalDate.parse("2026-02-13"),
                        LocalDate.parse("2026-02-23"));
    }

    @Test
    void remindsAfterAnOutageOfTheNewestStepOnly() {
        var backAgain = Instant.parse("2026-11-29T05:00:00Z");
        assertThat(ladder.newestDue(signing(OPENED, DUE), backAgain))
                .hasValueSatisfying(step -> assertThat(step.offset()).isEqualTo(-1));
        assertThat(ladder.next(signing(OPENED, DUE), backAgain))
                .hasValueSatisfying(step -> assertThat(step.offset()).isZero());
    }

    @Test
    void hasNothingDueBeforeTheFirstStepAndNothingLeftAfterTheLast() {
        assertThat(ladder.newestDue(signing(OPENED, DUE), Instant.parse("2026-11-19T00:59:59Z")))
                .isEmpty();
        assertThat(ladder.next(signing(OPENED, DUE), Instant.parse("2026-12-29T01:00:00Z")))
                .isEmpty();
    }

    @Test
    void leavesOutStepsBeforeTheOpeningAndRightAfterIt() {
        var openedTheNightBefore = Instant.parse("2026-11-26T15:00:00Z");
        assertThat(ladder.next(signing(openedTheNightBefore, DUE), openedTheNightBefore))
                .hasValueSatisfying(step -> assertThat(step.offset()).isZero());
    }

    @Test
    void neverRemindsOfKindsWithAnEmptyLadder() {
        assertThat(ladder.next(new Duty("inspection.self-inspect", OPENED, DUE), OPENED))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T16:59:59Z, 2026-11-30",
        "2026-11-30T17:00:00Z, 2026-11-30",
        "2026-11-30T17:00:01Z, 2026-12-01"
    })
    void takesTheFirstMomentOfADayForTheEndOfTheDayBefore(Instant due, String day) {
        assertThat(DueDay.of(due, HANOI)).isEqualTo(day);
    }

    /** Whatever the due day: never on a day off, never twice on a day, never more often than the cap. */
    @Property
    void climbsWorkingDaysOnly(@ForAll @IntRange(max = 2000) int opened, @ForAll @IntRange(max = 120) int days) {
        var from = OPENED.plus(Duration.ofDays(opened));
        var steps = all(signing(from, from.plus(Duration.ofDays(days))));
        assertThat(steps)
                .hasSizeLessThanOrEqualTo(9)
                .allMatch(step -> workingDays.isWorkingDay(step.day()))
                .allMatch(step -> !step.at().isBefore(from))
                .extracting(ReminderStep::day)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    /** The ladder as a task climbs it that is looked at again after every step. */
    private List<ReminderStep> all(Duty duty) {
        var steps = new ArrayList<ReminderStep>();
        var step = ladder.next(duty, duty.openedAt());
        while (step.isPresent()) {
            steps.add(step.get());
            assertThat(ladder.newestDue(duty, step.get().at())).isEqualTo(step);
            step = ladder.next(duty, step.get().at());
        }
        return steps;
    }
}
