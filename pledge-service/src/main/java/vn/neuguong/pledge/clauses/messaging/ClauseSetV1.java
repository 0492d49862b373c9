package vn.neuguong.pledge.clauses.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.clauses.Clause;
import vn.neuguong.pledge.clauses.ClauseAudience;
import vn.neuguong.pledge.clauses.ClauseSetContent;
import vn.neuguong.pledge.clauses.ClauseSetEvent.ClauseSetPublished;
import vn.neuguong.pledge.clauses.ClauseSetEvent.ClauseSetWithdrawn;
import vn.neuguong.pledge.clauses.Wording;

/** The body of all events about a version: the whole of it, since the topic keeps only the last one. */
record ClauseSetV1(
        String clauseSetId,
        int version,
        String status,
        String sha256,
        WordingV1 title,
        WordingV1 basis,
        AudienceV1 audience,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable Instant publishedAt,
        @Nullable Instant withdrawnAt,
        List<ClauseV1> clauses) {

    static ClauseSetV1 of(ClauseSetPublished event) {
        return of(
                event.clauseSetId(),
                event.version(),
                "PUBLISHED",
                event.sha256(),
                event.content(),
                event.publishedAt(),
                null);
    }

    static ClauseSetV1 of(ClauseSetWithdrawn event) {
        return of(
                event.clauseSetId(),
                event.version(),
                "WITHDRAWN",
                event.sha256(),
                event.content(),
                event.publishedAt(),
                event.withdrawnAt());
    }

    private static ClauseSetV1 of(
            String clauseSetId,
            int version,
            String status,
            String sha256,
            ClauseSetContent content,
            Instant publishedAt,
            @Nullable Instant withdrawnAt) {
        return new ClauseSetV1(
                clauseSetId,
                version,
                status,
                sha256,
                WordingV1.of(content.title()),
                WordingV1.of(content.basis()),
                AudienceV1.of(content.audience()),
                content.effectiveFrom(),
                content.effectiveTo(),
                publishedAt,
                withdrawnAt,
                content.clauses().stream().map(ClauseV1::of).toList());
    }

    record WordingV1(String vi, String en) {

        static WordingV1 of(Wording wording) {
            return new WordingV1(wording.vi(), wording.en());
        }
    }

    record AudienceV1(List<String> staffKinds, List<String> unitKinds, List<String> dutyGroups) {

        static AudienceV1 of(ClauseAudience audience) {
            return new AudienceV1(
                    sorted(audience.staffKinds()), sorted(audience.unitKinds()), sorted(audience.dutyGroups()));
        }

        private static List<String> sorted(Collection<?> values) {
            return values.stream().map(String::valueOf).sorted().toList();
        }
    }

    record ClauseV1(String id, WordingV1 title, WordingV1 text) {

        static ClauseV1 of(Clause clause) {
            return new ClauseV1(clause.id(), WordingV1.of(clause.title()), WordingV1.of(clause.text()));
        }
    }
}
