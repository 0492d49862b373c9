package vn.neuguong.notification.schedule;

import java.time.Instant;
import java.time.Period;

/**
 * One rung of the ladder for one task: on which day relative to the due day, and the instant that makes.
 *
 * @param name as it appears in delivery ids: {@code -7d}, {@code 0d}, {@code +1d}
 */
public record ReminderStep(String name, Instant at) {

    @SuppressWarnings("JavaPeriodGetDays") // the settings allow nothing but days
    static String nameOf(Period offset) {
        var days = offset.getDays();
        return days == 0 ? "0d" : "%+dd".formatted(days);
    }
}
