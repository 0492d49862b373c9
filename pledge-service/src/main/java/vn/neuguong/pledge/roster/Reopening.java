package vn.neuguong.pledge.roster;

import java.time.LocalDate;

/**
 * That a unit was closed by mistake and exists again.
 *
 * @param closing the end that was none
 * @param from since when it exists again; on the days in between it did not
 */
record Reopening(UnitClosing closing, LocalDate from) {

    boolean wasClosedOn(LocalDate day) {
        return day.isAfter(closing.lastDay()) && day.isBefore(from);
    }

    LocalDate firstDayClosed() {
        return closing.lastDay().plusDays(1);
    }
}
