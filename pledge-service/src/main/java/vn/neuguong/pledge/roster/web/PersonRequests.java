package vn.neuguong.pledge.roster.web;

import static vn.neuguong.pledge.roster.web.UnitRequests.CODE;
import static vn.neuguong.pledge.roster.web.UnitRequests.LONGEST_NAME;
import static vn.neuguong.pledge.roster.web.UnitRequests.NOT_A_CODE;
import static vn.neuguong.pledge.roster.web.UnitRequests.NOT_PLAIN;
import static vn.neuguong.pledge.roster.web.UnitRequests.REQUIRED;
import static vn.neuguong.pledge.roster.web.UnitRequests.TOO_LONG;
import static vn.neuguong.pledge.system.PlainText.ONE_VISIBLE_LINE;
import static vn.neuguong.pledge.system.PlainText.WITH_A_LETTER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.roster.Language;
import vn.neuguong.pledge.roster.Leave;
import vn.neuguong.pledge.roster.StaffKind;
import vn.neuguong.pledge.roster.StaffProfile;

/** The requests that concern one person. */
final class PersonRequests {

    private static final String EMAIL = "[^@\\s\\p{Cntrl}<>,;:\"]+@[^@\\s\\p{Cntrl}<>,;:\"]+";

    private PersonRequests() {}

    /** Who somebody is, and where they work from a day on. */
    record Person(
            @NotNull(message = REQUIRED)
            @Pattern(regexp = WITH_A_LETTER, message = REQUIRED)
            @Pattern(regexp = ONE_VISIBLE_LINE, message = NOT_PLAIN)
            @Size(max = LONGEST_NAME, message = TOO_LONG)
            String name,

            @NotNull(message = REQUIRED)
            @Pattern(regexp = EMAIL, message = "{roster.not-an-email}")
            @Size(max = LONGEST_NAME, message = TOO_LONG)
            String email,

            @NotNull(message = REQUIRED) @Pattern(regexp = CODE, message = NOT_A_CODE)
            String unitId,

            @NotNull(message = REQUIRED) StaffKind staffKind,

            @Nullable
            @Pattern(regexp = ONE_VISIBLE_LINE, message = NOT_PLAIN)
            @Size(max = LONGEST_NAME, message = TOO_LONG)
            String dutyGroup,

            @Nullable Language language,
            @NotNull(message = REQUIRED) LocalDate effectiveFrom) {

        StaffProfile profile() {
            return new StaffProfile(
                    name.strip(),
                    email.strip().toLowerCase(Locale.ROOT),
                    unitId,
                    staffKind,
                    dutyGroup == null || dutyGroup.isBlank() ? null : dutyGroup.strip(),
                    language == null ? Language.VI : language);
        }
    }

    /** Somebody new, or somebody again who had left. */
    record Joining(
            @NotNull(message = REQUIRED) @Pattern(regexp = CODE, message = NOT_A_CODE)
            String staffNumber,

            @NotNull(message = REQUIRED) @Valid Person person) {}

    record UnitMove(
            @NotNull(message = REQUIRED) @Pattern(regexp = CODE, message = NOT_A_CODE)
            String unitId,

            @NotNull(message = REQUIRED) LocalDate effectiveFrom) {}

    record Departure(@NotNull(message = REQUIRED) LocalDate lastDay) {}

    record Absence(
            @NotNull(message = REQUIRED) Leave.Kind kind,
            @NotNull(message = REQUIRED) LocalDate from,
            @Nullable LocalDate to) {

        Leave leave() {
            return new Leave(kind, from, to);
        }
    }

    record Return(@NotNull(message = REQUIRED) LocalDate day) {}

    /** @param reason kept for ever, so it must say nothing about the person */
    record Forgetting(
            @NotNull(message = REQUIRED)
            @Pattern(regexp = WITH_A_LETTER, message = REQUIRED)
            @Pattern(regexp = ONE_VISIBLE_LINE, message = NOT_PLAIN)
            @Size(max = LONGEST_NAME, message = TOO_LONG)
            String reason) {}
}
