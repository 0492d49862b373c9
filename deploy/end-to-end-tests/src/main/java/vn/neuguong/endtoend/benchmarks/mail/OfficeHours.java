package vn.neuguong.endtoend.benchmarks.mail;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/** How far business time has to be moved so that nobody's rest is a reason to hold mail back. */
final class OfficeHours {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime FROM = LocalTime.of(9, 0);
    private static final LocalTime TO = LocalTime.of(15, 0);
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private OfficeHours() {}

    /** Nothing during the day; else until the next working morning. */
    static Duration offsetAt(Instant now) {
        var local = now.atZone(VIETNAM);
        var time = local.toLocalTime();
        if (isWorkingDay(local) && !time.isBefore(FROM) && time.isBefore(TO)) {
            return Duration.ZERO;
        }
        var morning = local.with(FROM);
        while (!morning.isAfter(local) || !isWorkingDay(morning)) {
            morning = morning.plusDays(1);
        }
        return Duration.between(local, morning);
    }

    private static boolean isWorkingDay(ZonedDateTime day) {
        return !WEEKEND.contains(day.getDayOfWeek());
    }
}
