package vn.neuguong.pledge.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days off work for long: nobody is reminded of anything meanwhile (trap 13).
 *
 * @param to the last day; absent while nobody knows
 */
public record Leave(Kind kind, LocalDate from, @Nullable LocalDate to) {

    /** Why somebody is away. */
    public enum Kind {
        /** Nghỉ thai sản. */
        MATERNITY,
        /** Nghỉ ốm dài ngày. */
        SICK,
        /** Nghỉ không hưởng lương. */
        UNPAID,
        /** Đi học tập trung. */
        STUDY,
        /** Any other reason. */
        OTHER
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
