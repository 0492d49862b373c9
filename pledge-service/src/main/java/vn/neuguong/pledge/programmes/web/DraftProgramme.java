package vn.neuguong.pledge.programmes.web;

import static vn.neuguong.pledge.system.PlainText.ONE_VISIBLE_LINE;
import static vn.neuguong.pledge.system.PlainText.WITH_A_LETTER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.programmes.Audience;
import vn.neuguong.pledge.programmes.Period;
import vn.neuguong.pledge.programmes.ProgrammeKind;
import vn.neuguong.pledge.programmes.ProgrammePlan;
import vn.neuguong.pledge.roster.StaffKind;

/**
 * The request to draft a programme.
 *
 * @param staffKinds left out or empty: all staff
 */
record DraftProgramme(
        @NotNull(message = REQUIRED) @Size(max = 60, message = TOO_LONG) @Pattern(regexp = SLUG, message = NOT_A_SLUG)
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

        @NotNull(message = REQUIRED) @Valid Dates period,
        @NotNull(message = REQUIRED) Instant pledgeDueAt,

        @NotBlank(message = REQUIRED) @Size(max = 60, message = TOO_LONG)
        String rootUnitId,

        @Nullable Set<@NotNull(message = REQUIRED) StaffKind> staffKinds,

        @NotEmpty(message = REQUIRED) @Size(max = 20, message = TOO_MANY)
        List<@NotBlank(message = REQUIRED) @Size(max = 60, message = TOO_LONG) String> clauseSets) {

    private static final String REQUIRED = "không được để trống";
    private static final String TOO_LONG = "dài quá {max} ký tự";
    private static final String TOO_MANY = "nhiều quá {max} mục";
    private static final String NOT_PLAIN = "có dấu xuống dòng, ký tự điều khiển hoặc ký tự ẩn";
    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final String NOT_A_SLUG = "chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối";

    record Dates(
            @NotNull(message = REQUIRED) LocalDate from,
            @NotNull(message = REQUIRED) LocalDate to) {}

    ProgrammePlan plan() {
        return new ProgrammePlan(
                kind,
                name.strip(),
                legalBasis.stream().map(String::strip).toList(),
                aims.strip(),
                new Period(period.from, period.to),
                pledgeDueAt,
                new Audience(rootUnitId, staffKinds == null ? Set.of() : staffKinds),
                clauseSets.stream().distinct().toList());
    }
}
