package vn.neuguong.pledge.clauses.messaging;

import java.time.Instant;
import java.util.List;
import vn.neuguong.pledge.clauses.Clause;
import vn.neuguong.pledge.clauses.ClauseSetEvent.ClauseSetPublished;

record ClauseSetPublishedV1(
        String clauseSetId,
        int version,
        String sha256,
        String title,
        String basis,
        Instant effectiveFrom,
        List<ClauseV1> clauses) {

    static ClauseSetPublishedV1 of(ClauseSetPublished event) {
        var clauseSet = event.clauseSet();
        return new ClauseSetPublishedV1(
                clauseSet.clauseSetId(),
                clauseSet.version(),
                clauseSet.sha256(),
                clauseSet.title(),
                clauseSet.basis(),
                event.effectiveFrom(),
                clauseSet.clauses().stream().map(ClauseV1::of).toList());
    }

    record ClauseV1(String id, String title, String text) {

        static ClauseV1 of(Clause clause) {
            return new ClauseV1(clause.id(), clause.title(), clause.text());
        }
    }
}
