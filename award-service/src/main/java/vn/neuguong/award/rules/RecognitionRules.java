package vn.neuguong.award.rules;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * All versions of the recognition rule, as shipped in {@code recognition-rules.yml}. A published version is never
 * edited: a change is a new version with a later month.
 */
@Validated
@ConfigurationProperties("neuguong.recognition")
public record RecognitionRules(@NotEmpty List<@Valid RecognitionRule> versions) {

    public RecognitionRules {
        versions = List.copyOf(versions);
        requireDistinct(versions.stream().map(RecognitionRule::version).toList(), "version");
        requireDistinct(versions.stream().map(RecognitionRule::effectiveFrom).toList(), "effective-from");
    }

    /** The rule in force in the month; a month before the first version is judged by none and refused. */
    public RecognitionRule inForceIn(YearMonth month) {
        return versions.stream()
                .filter(rule -> !rule.effectiveFrom().isAfter(month))
                .max(Comparator.comparing(RecognitionRule::effectiveFrom))
                .orElseThrow(() -> new IllegalStateException("No recognition rule is in force in " + month));
    }

    /** The version a list was judged by, which may have been followed by others since. */
    public RecognitionRule version(int number) {
        return versions.stream()
                .filter(rule -> rule.version() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no recognition rule version " + number));
    }

    private static void requireDistinct(List<?> values, String property) {
        if (values.stream().distinct().count() != values.size()) {
            throw new IllegalArgumentException(
                    "Two versions of the recognition rule have the same %s: %s".formatted(property, values));
        }
    }
}
