package vn.neuguong.pledge.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One time somebody was employed; both ends belong to it.
 *
 * @param to the last day; absent while it goes on
 */
record Employment(LocalDate from, @Nullable LocalDate to) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
