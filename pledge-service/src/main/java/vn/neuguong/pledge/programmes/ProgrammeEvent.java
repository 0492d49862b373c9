package vn.neuguong.pledge.programmes;

import java.time.Instant;
import java.util.List;
import vn.neuguong.pledge.clauses.ClauseSetRef;

/** What happens to a programme. */
public sealed interface ProgrammeEvent {

    /** From now on everybody in the audience is asked to sign this version; it takes the place of the one before. */
    record ProgrammeLaunched(
            String programmeId, int version, ProgrammePlan plan, List<ClauseSetRef> clauseSets, Instant launchedAt)
            implements ProgrammeEvent {}

    /**
     * The programme is over: nobody is asked to sign any more.
     *
     * @param version the last one launched
     */
    record ProgrammeEnded(String programmeId, int version, EndReason reason, Instant endedAt)
            implements ProgrammeEvent {}

    /** Why a programme is over. */
    enum EndReason {
        /** Its period is. */
        PERIOD_OVER,
        /** Somebody ended it before its time; why is kept with the programme. */
        ENDED_EARLY
    }
}
