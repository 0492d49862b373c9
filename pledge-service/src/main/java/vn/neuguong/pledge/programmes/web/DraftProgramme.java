package vn.neuguong.pledge.programmes.web;

import static vn.neuguong.pledge.programmes.web.PlainWords.NOT_PLAIN;
import static vn.neuguong.pledge.programmes.web.PlainWords.REQUIRED;
import static vn.neuguong.pledge.programmes.web.PlainWords.TOO_LONG;
import static vn.neuguong.pledge.programmes.web.PlainWords.TOO_MANY;
import static vn.neuguong.pledge.system.PlainText.ONE_VISIBLE_LINE;
import static vn.neuguong.pledge.system.PlainText.WITH_A_LETTER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.Month;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.programmes.Audience;
import vn.neuguong.pledge.programmes.ProgrammeKind;
import vn.neuguong.pledge.programmes.ProgrammePlan;
import vn.neuguong.pledge.programmes.ProgrammePlan.EnglishWords;
import vn.neuguong.pledge.roster.StaffKind;

/**
 * The request to draft a programme, or its next version.
 *
 * @param programmeId of a new programme; the next version has it in its address
 * @param targetPercent left out: everybody
 * @param cascade left out: the units are not asked to launch it themselves
 * @param collectivePledge left out: only persons pledge
 * @param english left out: whoever reads English reads the Vietnamese name and aims
 */
record DraftProgramme(
        @NotNull(message = REQUIRED, groups = OfNewProgramme.class)
        @Size(max = 60, message = TOO_LONG)
        @Pattern(regexp = SLUG, message = "{programme.not-a-slug}")
        String programmeId,

        @NotNull(message = REQUIRED) ProgrammeKind kind,

        @NotNull(message = REQUIRED)
        @Pattern(regexp = WITH_A_LETTER, message = REQUIRED)
        @Pattern(regexp = ONE_VISIBLE_LINE, message = NOT_PLAIN)
        @Size(max = 300, message = TOO_LONG)
        String name,

        @NotEmpty(message = REQUIRED) @Size(max = 20, message = TOO_MANY)
        List<
                        @NotNull(message = REQUIRED) @Pattern(regexp = WITH_A_LETTER, message = REQUIRED)
                        @Pattern(regexp = ONE_VISIBLE_LINE, message = NOT_PLAIN) @Size(max = 500, message = TOO_LONG)
                        String>
                legalBasis,

        @NotNull(message = REQUIRED)
        @Pattern(regexp = WITH_A_LETTER, message = REQUIRED)
        @Pattern(regexp = ONE_VISIBLE_LINE, message = NOT_PLAIN)
        @Size(max = 2_000, message = TOO_LONG)
        String aims,

        @NotNull(message = REQUIRED) @Valid RequestedPeriod period,
        @NotNull(message = REQUIRED) Instant pledgeDueAt,
        @NotNull(message = REQUIRED) @Valid RequestedAudience audience,

        @NotEmpty(message = REQUIRED) @Size(max = 20, message = TOO_MANY)
        List<@NotBlank(message = REQUIRED) @Size(max = 60, message = TOO_LONG) String> clauseSets,

        @Min(value = 1, message = "{programme.not-a-percentage}")
        @Max(value = 100, message = "{programme.not-a-percentage}")
        @Nullable
        Integer targetPercent,

        @Valid @Nullable RequestedCascade cascade,
        @Nullable Boolean collectivePledge,
        @Valid @Nullable RequestedEnglish english) {

    private static final String SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*+";

    /** Rules that only a new programme has to keep. */
    interface OfNewProgramme {}

    /**
     * Whom it is for.
     *
     * @param staffKinds left out or empty: all staff
     * @param dutyGroups left out or empty: all groups of duties
     */
    record RequestedAudience(
            @NotEmpty(message = REQUIRED) @Size(max = 500, message = TOO_MANY)
            Set<@NotBlank(message = REQUIRED) @Size(max = 60, message = TOO_LONG) String> rootUnitIds,

            @Size(max = 500, message = TOO_MANY) @Nullable
            Set<@NotBlank(message = REQUIRED) @Size(max = 60, message = TOO_LONG) String> excludedUnitIds,

            @Nullable Set<@NotNull(message = REQUIRED) StaffKind> staffKinds,

            @Size(max = 100, message = TOO_MANY) @Nullable
            Set<@NotBlank(message = REQUIRED) @Size(max = 60, message = TOO_LONG) String> dutyGroups) {

        Audience audience() {
            return new Audience(rootUnitIds, orNone(excludedUnitIds), orNone(staffKinds), orNone(dutyGroups));
        }

        private static <T> Set<T> orNone(@Nullable Set<T> named) {
            return named == null ? Set.of() : named;
        }
    }

    /**
     * Name and aims in English; the text people sign stays the Vietnamese one.
     *
     * @param name left out: the Vietnamese one
     * @param aims left out: the Vietnamese ones
     */
    record RequestedEnglish(
            @Pattern(regexp = WITH_A_LETTER, message = REQUIRED)
            @Pattern(regexp = ONE_VISIBLE_LINE, message = NOT_PLAIN)
            @Size(max = 300, message = TOO_LONG)
            @Nullable
            String name,

            @Pattern(regexp = WITH_A_LETTER, message = REQUIRED)
            @Pattern(regexp = ONE_VISIBLE_LINE, message = NOT_PLAIN)
            @Size(max = 2_000, message = TOO_LONG)
            @Nullable
            String aims) {

        EnglishWords words() {
            return new EnglishWords(name == null ? null : name.strip(), aims == null ? null : aims.strip());
        }
    }

    ProgrammePlan plan(Month schoolYearStartsIn) {
        return new ProgrammePlan(
                kind,
                name.strip(),
                legalBasis.stream().map(String::strip).toList(),
                aims.strip(),
                period.period(schoolYearStartsIn),
                pledgeDueAt,
                audience.audience(),
                clauseSets.stream().distinct().toList(),
                targetPercent == null ? ProgrammePlan.WHOLE_AUDIENCE : targetPercent,
                cascade == null ? null : cascade.plan(),
                Boolean.TRUE.equals(collectivePledge),
                english == null ? null : english.words());
    }
}
