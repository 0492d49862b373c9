package vn.neuguong.pledge.clauses;

import java.time.Instant;

/** What happens to clause sets and concerns the other services. */
public sealed interface ClauseSetEvent {

    /** A version was added; programmes launched from now on pin it. */
    record ClauseSetPublished(ClauseSet clauseSet, Instant effectiveFrom) implements ClauseSetEvent {}
}
