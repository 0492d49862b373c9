package vn.neuguong.pledge.coverage.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.coverage.CoverageBoard.Line;

/**
 * The figures of a programme on a day.
 *
 * @param people how many work in the units counted, invited or not
 * @param units each alone, by id
 * @param next the cursor of the next page of units; absent on the last
 */
record CoverageAnswer(
        String programmeId,
        LocalDate day,
        long people,
        long invited,
        long informed,
        long viewed,
        long signed,
        long acknowledged,
        long inForce,
        long refused,
        long late,
        List<UnitAnswer> units,
        @Nullable String next) {

    static CoverageAnswer of(
            String programmeId, LocalDate day, Line total, List<UnitAnswer> units, @Nullable String next) {
        var counts = total.counts();
        return new CoverageAnswer(
                programmeId,
                day,
                total.members(),
                counts.invited(),
                counts.informed(),
                counts.viewed(),
                counts.signed(),
                counts.acknowledged(),
                counts.inForce(),
                counts.refused(),
                counts.late(),
                units,
                next);
    }

    /** The figures of one unit alone. */
    record UnitAnswer(
            String unitId,
            String name,
            @Nullable String parentId,
            long people,
            long invited,
            long informed,
            long viewed,
            long signed,
            long acknowledged,
            long inForce,
            long refused,
            long late) {

        static UnitAnswer of(Line line) {
            var counts = line.counts();
            return new UnitAnswer(
                    line.unitId(),
                    line.name(),
                    line.parentId(),
                    line.members(),
                    counts.invited(),
                    counts.informed(),
                    counts.viewed(),
                    counts.signed(),
                    counts.acknowledged(),
                    counts.inForce(),
                    counts.refused(),
                    counts.late());
        }
    }
}
