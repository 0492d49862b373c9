package vn.neuguong.pledge.dissemination;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.clauses.ClauseSetRef;

/**
 * What a unit decides about an activity.
 *
 * @param ledBy who led it, as the unit writes it
 * @param clauseSets what it covers, of the clause sets of the programme version
 * @param readBy until when everybody of the unit is asked to confirm having read it; absent when nobody is asked
 */
public record ActivityPlan(
        ActivityKind kind,
        String title,
        LocalDate day,
        String place,
        String ledBy,
        List<ClauseSetRef> clauseSets,
        String note,
        @Nullable LocalDate readBy) {

    public ActivityPlan {
        clauseSets = List.copyOf(clauseSets);
    }

    /** The last second of the last day for the confirmations; empty when nobody is asked for one. */
    Optional<Instant> confirmationsUntil(ZoneId zone) {
        return Optional.ofNullable(readBy)
                .map(day -> day.plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant());
    }

    ActivityPlan heldOn(LocalDate held) {
        return new ActivityPlan(kind, title, held, place, ledBy, clauseSets, note, readBy);
    }
}
