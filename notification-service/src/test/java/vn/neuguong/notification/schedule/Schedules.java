package vn.neuguong.notification.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.neuguong.notification.calendar.Calendars;
import vn.neuguong.notification.schedule.ScheduleSettings.Ladder;
import vn.neuguong.notification.schedule.ScheduleSettings.Quiet;

/** The schedule as it is set by default, for tests of what follows it. */
public final class Schedules {

    private static final Ladder LADDER = new Ladder(List.of(-7, -3, -1, 0, 1), 5, 9);

    private Schedules() {}

    /** Self-inspections are never reminded of, signatures are escalated, sign-in links are urgent. */
    static ScheduleSettings settings(Duration spread) {
        return new ScheduleSettings(
                LADDER,
                Map.of("inspection.self-inspect", new Ladder(List.of(), 5, 9)),
                List.of(5, 10),
                Set.of("pledge.sign"),
                Set.of("office.sign-in"),
                LocalTime.of(8, 0),
                spread,
                new Quiet(true, LocalTime.of(20, 0), LocalTime.of(7, 0)),
                Duration.ofHours(12),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                500);
    }

    public static ScheduleSettings settings() {
        return settings(Duration.ZERO);
    }

    public static SendingHours hours(Clock clock) {
        return new SendingHours(settings(), Calendars.shipped(), clock);
    }

    public static ReminderLadder ladder(Clock clock) {
        return new ReminderLadder(settings(), Calendars.shipped(), hours(clock), clock);
    }

    public static EscalationPlan escalation(Clock clock) {
        return new EscalationPlan(settings(), Calendars.shipped(), clock);
    }
}
