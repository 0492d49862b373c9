package vn.neuguong.pledge.dissemination.web;

import static vn.neuguong.pledge.system.PlainText.ONE_VISIBLE_LINE;
import static vn.neuguong.pledge.system.PlainText.VISIBLE_LINES;
import static vn.neuguong.pledge.system.PlainText.WITH_A_LETTER;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.neuguong.pledge.dissemination.ActivityKind;
import vn.neuguong.pledge.dissemination.PlanActivity;

/**
 * The request to plan an activity, as JSON or as a form.
 *
 * @param clauseSets left out or empty: everything the programme asks for
 * @param readBy left out: nobody is asked to confirm having read anything
 */
record PlanActivityRequest(
        @NotBlank(message = REQUIRED) @Size(max = 60, message = TOO_LONG)
        String programmeId,

        @NotBlank(message = REQUIRED) @Size(max = 60, message = TOO_LONG)
        String unitId,

        @NotNull(message = REQUIRED) ActivityKind kind,

        @NotNull(message = REQUIRED)
        @Pattern(regexp = WITH_A_LETTER, message = REQUIRED)
        @Pattern(regexp = ONE_VISIBLE_LINE, message = NOT_PLAIN)
        @Size(max = 200, message = TOO_LONG)
        String title,

        @NotNull(message = REQUIRED) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate day,

        @Nullable @Pattern(regexp = ONE_VISIBLE_LINE, message = NOT_PLAIN) @Size(max = 200, message = TOO_LONG)
        String place,

        @Nullable @Pattern(regexp = ONE_VISIBLE_LINE, message = NOT_PLAIN) @Size(max = 200, message = TOO_LONG)
        String ledBy,

        @Nullable @Size(max = 20, message = TOO_MANY)
        List<@NotBlank(message = REQUIRED) @Size(max = 60, message = TOO_LONG) String> clauseSets,

        @Nullable @Pattern(regexp = VISIBLE_LINES, message = NOT_VISIBLE) @Size(max = 2_000, message = TOO_LONG)
        String note,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate readBy) {

    private static final String REQUIRED = "{dissemination.required}";
    private static final String TOO_LONG = "{dissemination.too-long}";
    private static final String TOO_MANY = "{dissemination.too-many}";
    private static final String NOT_PLAIN = "{dissemination.not-plain}";
    private static final String NOT_VISIBLE = "{dissemination.not-visible}";

    PlanActivity command() {
        return new PlanActivity(
                programmeId,
                unitId,
                kind,
                title.strip(),
                day,
                place == null ? "" : place.strip(),
                ledBy == null ? "" : ledBy.strip(),
                clauseSets == null ? List.of() : clauseSets,
                note == null ? "" : note.strip(),
                readBy);
    }
}
