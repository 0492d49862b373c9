package vn.neuguong.pledge.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit, what is directly below it, and how far a programme has come there on a day, by the tree of that day.
 *
 * @param total the unit and everything below it
 * @param own the unit alone
 * @param below each with everything below it
 * @param above from the top down to the unit's parent
 * @param countedAt when the oldest of the figures was counted; absent when nothing was
 */
public record CoverageBoard(
        String programmeId,
        int version,
        LocalDate day,
        Line total,
        Line own,
        List<Line> below,
        List<Place> above,
        @Nullable Instant countedAt) {

    /** A unit and its counts. */
    public record Line(
            String unitId,
            String name,
            @Nullable String parentId,
            boolean hasUnitsBelow,
            long members,
            CoverageCounts counts) {}

    /** A unit above. */
    public record Place(String unitId, String name) {}
}
