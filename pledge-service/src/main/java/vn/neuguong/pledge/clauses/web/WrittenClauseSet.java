package vn.neuguong.pledge.clauses.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.clauses.Clause;
import vn.neuguong.pledge.clauses.ClauseAudience;
import vn.neuguong.pledge.clauses.ClauseSetContent;
import vn.neuguong.pledge.clauses.Wording;
import vn.neuguong.pledge.roster.StaffKind;
import vn.neuguong.pledge.roster.UnitKind;
import vn.neuguong.pledge.system.PlainText;

/**
 * The request to write a version of a clause set.
 *
 * @param audience left out: everybody
 */
record WrittenClauseSet(
        @NotNull(message = REQUIRED) @Valid Words title,
        @NotNull(message = REQUIRED) @Valid Words basis,
        @Valid @Nullable WrittenAudience audience,
        @NotNull(message = REQUIRED) LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,

        @NotEmpty(message = REQUIRED) @Size(max = 100, message = TOO_MANY)
        List<@NotNull(message = REQUIRED) @Valid WrittenClause> clauses) {

    static final String REQUIRED = "{clause-set.required}";
    static final String TOO_LONG = "{clause-set.too-long}";
    private static final String TOO_MANY = "{clause-set.too-many}";
    static final String NOT_PLAIN = "{clause-set.not-plain}";

    record Words(
            @NotNull(message = REQUIRED)
            @Pattern(regexp = PlainText.WITH_A_LETTER, message = REQUIRED)
            @Pattern(regexp = PlainText.ONE_VISIBLE_LINE, message = NOT_PLAIN)
            @Size(max = 1_000, message = TOO_LONG)
            String vi,

            @NotNull(message = REQUIRED)
            @Pattern(regexp = PlainText.WITH_A_LETTER, message = REQUIRED)
            @Pattern(regexp = PlainText.ONE_VISIBLE_LINE, message = NOT_PLAIN)
            @Size(max = 1_000, message = TOO_LONG)
            String en) {

        Wording wording() {
            return new Wording(vi.strip(), en.strip());
        }
    }

    record WrittenClause(
            @NotNull(message = REQUIRED)
            @Size(max = 100, message = TOO_LONG)
            @Pattern(regexp = "[a-z0-9]+(?:[.-][a-z0-9]+)*+", message = "{clause-set.not-a-clause-id}")
            String id,

            @NotNull(message = REQUIRED) @Valid Words title,
            @NotNull(message = REQUIRED) @Valid Words text) {

        Clause clause() {
            return new Clause(id, title.wording(), text.wording());
        }
    }

    record WrittenAudience(
            @Nullable Set<@NotNull(message = REQUIRED) StaffKind> staffKinds,
            @Nullable Set<@NotNull(message = REQUIRED) UnitKind> unitKinds,

            @Size(max = 100, message = TOO_MANY) @Nullable
            Set<@NotBlank(message = REQUIRED) @Size(max = 60, message = TOO_LONG) String> dutyGroups) {

        ClauseAudience audience() {
            return new ClauseAudience(orNone(staffKinds), orNone(unitKinds), orNone(dutyGroups));
        }

        private static <T> Set<T> orNone(@Nullable Set<T> named) {
            return named == null ? Set.of() : named;
        }
    }

    ClauseSetContent content() {
        return new ClauseSetContent(
                title.wording(),
                basis.wording(),
                audience == null ? ClauseAudience.EVERYONE : audience.audience(),
                effectiveFrom,
                effectiveTo,
                clauses.stream().map(WrittenClause::clause).toList());
    }
}
