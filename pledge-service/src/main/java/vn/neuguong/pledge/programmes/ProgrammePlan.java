package vn.neuguong.pledge.programmes;

import java.time.Instant;
import java.util.List;

/**
 * What the upper union decides about a programme before it is launched (S1).
 *
 * @param legalBasis the documents the programme rests on, in the order they are cited
 * @param pledgeDueAt until when everybody is asked to have signed
 * @param clauseSetIds what is pledged, in the order it is shown; the versions are pinned at launch
 */
public record ProgrammePlan(
        ProgrammeKind kind,
        String name,
        List<String> legalBasis,
        String aims,
        Period period,
        Instant pledgeDueAt,
        Audience audience,
        List<String> clauseSetIds) {

    /** Whether it is too late to ask anybody: the links would be dead on arrival. */
    boolean isOverdueAt(Instant now) {
        return !pledgeDueAt.isAfter(now);
    }
}
