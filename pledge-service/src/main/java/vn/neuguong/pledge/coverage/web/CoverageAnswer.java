package vn.neuguong.pledge.coverage.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.coverage.CoverageBoard.Line;
import vn.neuguong.pledge.coverage.CoverageCounts;

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
        @JsonUnwrapped CoverageCounts counts,
        List<UnitAnswer> units,
        @Nullable String next) {

    static CoverageAnswer of(
            String programmeId, LocalDate day, Line total, List<UnitAnswer> units, @Nullable String next) {
        return new CoverageAnswer(programmeId, day, total.members(), total.counts(), units, next);
    }

    /** The figures of one unit alone. */
    record UnitAnswer(
            String unitId,
            String name,
            @Nullable String parentId,
            long people,
            @JsonUnwrapped CoverageCounts counts) {

        static UnitAnswer of(Line line) {
            return new UnitAnswer(line.unitId(), line.name(), line.parentId(), line.members(), line.counts());
        }
    }
}
