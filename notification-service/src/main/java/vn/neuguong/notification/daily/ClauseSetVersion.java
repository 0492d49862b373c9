package vn.neuguong.notification.daily;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.notification.people.Employment;

/** A version of a code of conduct, as pledge-service last told of it. */
@Document("clauseSetVersions")
public record ClauseSetVersion(
        @Id String id,
        String clauseSetId,
        int version,
        boolean published,
        Wording title,
        Audience audience,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        List<Clause> clauses) {

    /** The same in both languages. */
    public record Wording(String vi, String en) {

        String in(@Nullable String language) {
            return "en".equals(language) ? en : vi;
        }
    }

    public record Clause(String id, Wording title, Wording text) {}

    /** Whom it concerns: whoever meets every condition. An empty list is no condition. */
    public record Audience(List<String> staffKinds, List<String> unitKinds, List<String> dutyGroups) {

        boolean includes(Employment employment, @Nullable String unitKind) {
            return meets(staffKinds, employment.staffKind())
                    && meets(unitKinds, unitKind)
                    && meets(dutyGroups, employment.dutyGroup());
        }

        private static boolean meets(List<String> condition, @Nullable String value) {
            return condition.isEmpty() || (value != null && condition.contains(value));
        }
    }

    boolean isInForceOn(LocalDate day) {
        return published && !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }
}
