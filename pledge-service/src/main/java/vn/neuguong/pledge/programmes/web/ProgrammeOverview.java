package vn.neuguong.pledge.programmes.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.clauses.ClauseSetRef;
import vn.neuguong.pledge.programmes.Period;
import vn.neuguong.pledge.programmes.Programme;
import vn.neuguong.pledge.programmes.Programme.End;
import vn.neuguong.pledge.programmes.ProgrammeKind;
import vn.neuguong.pledge.programmes.ProgrammeStatus;

/**
 * A programme as the interface answers with it: its newest launched version, or the draft of its first.
 *
 * @param nextVersionDrafted whether a launch now would launch a further version
 */
record ProgrammeOverview(
        String programmeId,
        int version,
        ProgrammeKind kind,
        String name,
        ProgrammeStatus status,
        Period period,
        Instant pledgeDueAt,
        int targetPercent,
        List<ClauseSetRef> clauseSets,
        boolean nextVersionDrafted,
        @Nullable Instant launchedAt,
        @Nullable Instant endedAt) {

    static ProgrammeOverview of(Programme programme) {
        var plan = programme.plan();
        return new ProgrammeOverview(
                programme.id(),
                programme.programmeVersion(),
                plan.kind(),
                plan.name(),
                programme.status(),
                plan.period(),
                plan.pledgeDueAt(),
                plan.targetPercent(),
                programme.clauseSets(),
                programme.draft().isPresent() && !programme.versions().isEmpty(),
                programme.launchedAt().orElse(null),
                programme.end().map(End::at).orElse(null));
    }
}
