package vn.neuguong.notification.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The day people understand by a due instant; the first moment of a day still means the day before. */
public final class DueDay {

    private DueDay() {}

    /** The last day on which the task is in time. */
    public static LocalDate of(Instant dueAt, ZoneId zone) {
        return dueAt.minusNanos(1).atZone(zone).toLocalDate();
    }

    /** Whole days from today to the due day: 0 on the day itself, negative when overdue. */
    public static long daysLeft(LocalDate dueDay, Clock clock) {
        return ChronoUnit.DAYS.between(LocalDate.now(clock), dueDay);
    }
}
