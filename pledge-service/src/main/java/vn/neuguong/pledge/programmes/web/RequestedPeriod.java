package vn.neuguong.pledge.programmes.web;

import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.pledge.programmes.Period;

/**
 * A period in one of three ways.
 *
 * @param from the first day, together with {@code to}
 * @param calendarYear or a calendar year: {@code 2026}
 * @param schoolYear or a school year, by the first of its two years
 */
record RequestedPeriod(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer calendarYear,
        @Nullable Integer schoolYear) {

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    Period period(Month schoolYearStartsIn) {
        if (from != null && to != null && calendarYear == null && schoolYear == null) {
            return new Period(from, to);
        }
        if (from != null || to != null || (calendarYear == null) == (schoolYear == null)) {
            throw new InvalidInput("period", "programme.period-unclear");
        }
        return calendarYear != null
                ? Period.calendarYear(inRange("period.calendarYear", calendarYear))
                : Period.schoolYear(inRange("period.schoolYear", schoolYear), schoolYearStartsIn);
    }

    private static int inRange(String field, @Nullable Integer year) {
        if (year == null || year < EARLIEST || year >= LATEST) {
            throw new InvalidInput(field, "programme.date-out-of-range");
        }
        return year;
    }
}
