package vn.neuguong.pledge.coverage.web;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import vn.neuguong.defaults.web.InvalidInput;

/** How far apart the points of a trend are. */
enum TrendStep {
    DAY(Period.ofDays(1)),
    WEEK(Period.ofWeeks(1));

    private static final int MOST_POINTS = 120;

    private final Period step;

    TrendStep(Period step) {
        this.step = step;
    }

    /**
     * The days in their order, the last one included.
     *
     * @throws InvalidInput if there are none, or too many to show
     */
    List<LocalDate> between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new InvalidInput("to", "coverage.ends-before-it-begins");
        }
        var days = to.datesUntil(from.minusDays(1), step.negated())
                .limit(MOST_POINTS + 1L)
                .toList();
        if (days.size() > MOST_POINTS) {
            throw new InvalidInput("from", "coverage.too-many-points", MOST_POINTS);
        }
        return days.reversed();
    }
}
