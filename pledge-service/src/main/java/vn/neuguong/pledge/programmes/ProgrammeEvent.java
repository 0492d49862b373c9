package vn.neuguong.pledge.programmes;

import java.time.Instant;
import java.util.List;
import vn.neuguong.pledge.clauses.ClauseSetRef;

/** What happens to a programme. */
public sealed interface ProgrammeEvent {

    /** From now on everybody in the audience is asked to sign. */
    record ProgrammeLaunched(
            String programmeId, int version, ProgrammePlan plan, List<ClauseSetRef> clauseSets, Instant launchedAt)
            implements ProgrammeEvent {}
}
