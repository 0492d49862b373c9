package vn.neuguong.notification.calendar;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * A holiday of every year.
 *
 * @param month of the calendar it is reckoned by, like {@code day}
 * @param startsBefore how many days before that day it begins, where nothing else is announced
 * @param days how long it lasts
 * @param basis the law it comes from
 */
record HolidayRule(
        String id, String name, Reckoning reckoning, int month, int day, int startsBefore, int days, String basis) {

    /** What a month and a day count from. */
    enum Reckoning {
        /** The usual calendar. */
        SOLAR,
        /** The Vietnamese lunar calendar. */
        LUNAR
    }

    HolidayRule {
        if (days < 1 || startsBefore < 0) {
            throw new IllegalArgumentException("The holiday " + id + " has no length");
        }
    }

    /** Its days in the given year. */
    Stream<LocalDate> daysIn(int year, int begunBefore) {
        var first = (reckoning == Reckoning.LUNAR
                        ? LunarCalendar.solarDay(year, month, day)
                        : LocalDate.of(year, month, day))
                .minusDays(begunBefore);
        return first.datesUntil(first.plusDays(days));
    }
}
