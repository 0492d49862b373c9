package vn.neuguong.pledge.dissemination;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit is going to make a programme known.
 *
 * @param clauseSetIds what it covers; empty for everything the programme asks for
 * @param readBy until when everybody of the unit is asked to confirm having read it; absent when nobody is asked
 */
public record PlanActivity(
        String programmeId,
        String unitId,
        ActivityKind kind,
        String title,
        LocalDate day,
        String place,
        String ledBy,
        List<String> clauseSetIds,
        String note,
        @Nullable LocalDate readBy) {}
