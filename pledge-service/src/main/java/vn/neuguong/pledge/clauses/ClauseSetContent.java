package vn.neuguong.pledge.clauses;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a clause set says, and whom and when it concerns.
 *
 * @param basis the legal document the clauses come from
 * @param effectiveFrom the first day on which a launch may pin it
 * @param effectiveTo the last such day; absent while no end is known
 */
public record ClauseSetContent(
        Wording title,
        Wording basis,
        ClauseAudience audience,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        List<Clause> clauses) {

    public ClauseSetContent {
        clauses = List.copyOf(clauses);
    }

    boolean isEffectiveOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }

    /**
     * The fingerprint of what is signed: the key and the Vietnamese title, basis and clauses with their ids. Audience,
     * dates and the translation are not signed and not covered.
     */
    String sha256(String key) {
        return ContentHash.sha256(clauses.stream()
                .map(clause -> "[%s] %s\n%s\n"
                        .formatted(
                                clause.id(), clause.title().vi(), clause.text().vi()))
                .collect(Collectors.joining("", "%s\n%s\n%s\n".formatted(key, title.vi(), basis.vi()), "")));
    }
}
