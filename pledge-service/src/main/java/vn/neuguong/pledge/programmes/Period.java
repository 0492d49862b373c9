package vn.neuguong.pledge.programmes;

import java.time.LocalDate;
import java.time.Month;

/**
 * The days a programme runs, both included (trap 14).
 *
 * @param kind how the days were chosen, and so what the period is called
 */
public record Period(Kind kind, LocalDate from, LocalDate to) {

    /** Which calendar a period follows. */
    public enum Kind {
        /** Days of its own. */
        DATES,
        /** A calendar year, as agencies count. */
        CALENDAR_YEAR,
        /** A school year, as schools count: it is called by the two years it touches. */
        SCHOOL_YEAR
    }

    /** From the one day to the other. */
    public Period(LocalDate from, LocalDate to) {
        this(Kind.DATES, from, to);
    }

    /** January to December. */
    public static Period calendarYear(int year) {
        return new Period(Kind.CALENDAR_YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The twelve months that begin in this month of the first of the two years. */
    public static Period schoolYear(int firstYear, Month startsIn) {
        var from = LocalDate.of(firstYear, startsIn, 1);
        return new Period(Kind.SCHOOL_YEAR, from, from.plusYears(1).minusDays(1));
    }

    public boolean isOverOn(LocalDate day) {
        return day.isAfter(to);
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
