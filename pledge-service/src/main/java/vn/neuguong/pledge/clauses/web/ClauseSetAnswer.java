package vn.neuguong.pledge.clauses.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.clauses.Clause;
import vn.neuguong.pledge.clauses.ClauseAudience;
import vn.neuguong.pledge.clauses.ClauseSet;
import vn.neuguong.pledge.clauses.ClauseSet.Withdrawal;
import vn.neuguong.pledge.clauses.ClauseSetStatus;
import vn.neuguong.pledge.clauses.Wording;

/** A version of a clause set as the interface answers with it. */
record ClauseSetAnswer(
        String clauseSetId,
        int version,
        ClauseSetStatus status,
        String sha256,
        Wording title,
        Wording basis,
        ClauseAudience audience,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable Instant publishedAt,
        @Nullable Withdrawal withdrawal,
        List<Clause> clauses) {

    static ClauseSetAnswer of(ClauseSet clauseSet) {
        var content = clauseSet.content();
        return new ClauseSetAnswer(
                clauseSet.clauseSetId(),
                clauseSet.clauseSetVersion(),
                clauseSet.status(),
                clauseSet.sha256(),
                content.title(),
                content.basis(),
                content.audience(),
                content.effectiveFrom(),
                content.effectiveTo(),
                clauseSet.publishedAt().orElse(null),
                clauseSet.withdrawal().orElse(null),
                content.clauses());
    }
}
