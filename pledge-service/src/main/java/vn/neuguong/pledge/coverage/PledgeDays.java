package vn.neuguong.pledge.coverage;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days of one pledge that count.
 *
 * @param informed when the signer had been told of everything; absent until then
 * @param acknowledged whether at least one seat acknowledged it
 * @param due until when an answer was asked for; absent while nobody waits for one, as during a leave
 * @param out when it stopped counting, because the signer left, moved away or is no longer meant
 */
record PledgeDays(
        LocalDate invited,
        @Nullable LocalDate informed,
        @Nullable LocalDate viewed,
        @Nullable LocalDate signed,
        boolean acknowledged,
        @Nullable LocalDate inForce,
        @Nullable LocalDate refused,
        @Nullable LocalDate due,
        @Nullable LocalDate out) {

    /** Adds the pledge to the counts of its unit. */
    void addTo(UnitHistory history) {
        history.count(Measure.INVITED, invited, out);
        count(history, Measure.INFORMED, informed == null || informed.isAfter(invited) ? informed : invited, out);
        count(history, Measure.VIEWED, viewed, out);
        count(history, Measure.SIGNED, signed, out);
        count(history, Measure.ACKNOWLEDGED, acknowledged ? inForce : null, out);
        count(history, Measure.IN_FORCE, inForce, out);
        count(history, Measure.REFUSED, refused, first(signed, out));
        count(history, Measure.LATE, due == null ? null : due.plusDays(1), first(first(signed, refused), out));
    }

    private static void count(UnitHistory history, Measure measure, @Nullable LocalDate from, @Nullable LocalDate end) {
        if (from != null) {
            history.count(measure, from, end);
        }
    }

    private static @Nullable LocalDate first(@Nullable LocalDate one, @Nullable LocalDate other) {
        return Stream.of(one == null ? LocalDate.MAX : one, other == null ? LocalDate.MAX : other)
                .min(LocalDate::compareTo)
                .filter(day -> !day.equals(LocalDate.MAX))
                .orElse(null);
    }
}
