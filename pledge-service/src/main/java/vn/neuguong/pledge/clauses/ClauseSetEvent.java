package vn.neuguong.pledge.clauses;

import java.time.Instant;

/** What happens to clause sets and concerns the other services. */
public sealed interface ClauseSetEvent {

    /** The version is fixed; programmes launched while it is in force pin it. */
    record ClauseSetPublished(
            String clauseSetId, int version, ClauseSetContent content, String sha256, Instant publishedAt)
            implements ClauseSetEvent {}

    /** No launch pins the version any more; what was signed stays signed. */
    record ClauseSetWithdrawn(
            String clauseSetId,
            int version,
            ClauseSetContent content,
            String sha256,
            Instant publishedAt,
            Instant withdrawnAt)
            implements ClauseSetEvent {}
}
