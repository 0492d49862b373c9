package vn.neuguong.notification.daily.messaging;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code clause-set.published.v1} and {@code clause-set.withdrawn.v1}. */
record ClauseSetV1(
        String clauseSetId,
        int version,
        String status,
        WordingV1 title,
        AudienceV1 audience,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        List<ClauseV1> clauses) {

    record WordingV1(String vi, String en) {}

    record AudienceV1(List<String> staffKinds, List<String> unitKinds, List<String> dutyGroups) {}

    record ClauseV1(String id, WordingV1 title, WordingV1 text) {}
}
