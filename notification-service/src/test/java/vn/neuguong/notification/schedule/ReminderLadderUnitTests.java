package vn.neuguong.notification.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderLadderUnitTests {

    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant OPENED = Instant.parse("2026-11-02T01:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-30T16:59:59Z");

    private final ReminderLadder ladder = ladder(Map.of("inspection.self-inspect", List.of()));

    @Test
    void remindsAtEightOnTheDaysOfTheLadder() {
        var reminders = new ArrayList<String>();
        var step = ladder.next("pledge.sign", OPENED, DUE, OPENED);
        while (step.isPresent()) {
            reminders.add(
                    step.get().name() + " " + step.get().at().atZone(HANOI).toLocalDateTime());
            step = ladder.next("pledge.sign", OPENED, DUE, step.get().at());
        }
        assertThat(reminders)
                .containsExactly(
                        "-7d 2026-11-23T08:00",
                        "-3d 2026-11-27T08:00",
                        "-1d 2026-11-29T08:00",
                        "0d 2026-11-30T08:00",
                        "+1d 2026-12-01T08:00");
    }

    @Test
    void remindsAfterAnOutageOfTheNewestStepOnly() {
        var backAgain = Instant.parse("2026-11-29T05:00:00Z");
        assertThat(ladder.newestDue("pledge.sign", OPENED, DUE, backAgain))
                .hasValueSatisfying(step -> assertThat(step.name()).isEqualTo("-1d"));
        assertThat(ladder.next("pledge.sign", OPENED, DUE, backAgain))
                .hasValueSatisfying(step -> assertThat(step.name()).isEqualTo("0d"));
    }

    @Test
    void hasNothingDueBeforeTheFirstStepAndNothingLeftAfterTheLast() {
        assertThat(ladder.newestDue("pledge.sign", OPENED, DUE, Instant.parse("2026-11-23T00:59:59Z")))
                .isEmpty();
        assertThat(ladder.next("pledge.sign", OPENED, DUE, Instant.parse("2026-12-01T01:00:00Z")))
                .isEmpty();
    }

    @Test
    void leavesOutStepsBeforeTheOpeningAndRightAfterIt() {
        var openedTheNightBefore = Instant.parse("2026-11-28T15:00:00Z");
        assertThat(ladder.next("pledge.sign", openedTheNightBefore, DUE, openedTheNightBefore))
                .hasValueSatisfying(step -> assertThat(step.name()).isEqualTo("0d"));
    }

    @Test
    void neverRemindsOfKindsWithAnEmptyLadder() {
        assertThat(ladder.next("inspection.self-inspect", OPENED, DUE, OPENED)).isEmpty();
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

    @Test
    void refusesStepsInMonths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ladder(Map.of("pledge.sign", List.of(Period.ofMonths(-1)))))
                .withMessageContaining("neuguong.schedule");
    }

    private static ReminderLadder ladder(Map<String, List<Period>> exceptions) {
        var days = List.of(-7, -3, -1, 0, 1).stream().map(Period::ofDays).toList();
        var settings =
                new ScheduleSettings(days, exceptions, LocalTime.of(8, 0), Duration.ofHours(12), Duration.ofSeconds(5));
        return new ReminderLadder(settings, Clock.fixed(OPENED, HANOI));
    }
}
