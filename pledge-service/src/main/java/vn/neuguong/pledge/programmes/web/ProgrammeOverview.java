package vn.neuguong.pledge.programmes.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.clauses.ClauseSetRef;
import vn.neuguong.pledge.programmes.Programme;
import vn.neuguong.pledge.programmes.ProgrammeKind;
import vn.neuguong.pledge.programmes.ProgrammeStatus;

/** A programme as the interface answers with it. */
record ProgrammeOverview(
        String programmeId,
        int version,
        ProgrammeKind kind,
        String name,
        ProgrammeStatus status,
        Instant pledgeDueAt,
        List<ClauseSetRef> clauseSets,
        @Nullable Instant launchedAt) {

    static ProgrammeOverview of(Programme programme) {
        var plan = programme.plan();
        return new ProgrammeOverview(
                programme.id(),
                programme.programmeVersion(),
                plan.kind(),
                plan.name(),
                programme.status(),
                plan.pledgeDueAt(),
                programme.clauseSets(),
                programme.launchedAt().orElse(null));
    }
}
