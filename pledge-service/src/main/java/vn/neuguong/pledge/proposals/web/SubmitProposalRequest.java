package vn.neuguong.pledge.proposals.web;

import static vn.neuguong.pledge.system.PlainText.VISIBLE_LINES;
import static vn.neuguong.pledge.system.PlainText.WITH_A_LETTER;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.proposals.ProposalContent;
import vn.neuguong.pledge.proposals.ProposalKind;

/**
 * What is proposed, as JSON or as a form.
 *
 * @param clauseSet {@code <clauseSetId>@<version>}
 * @param clauseId left out for a new clause
 * @param text left out where there are no words to propose
 */
record SubmitProposalRequest(
        @NotBlank(message = REQUIRED) @Size(max = 80, message = TOO_LONG)
        String clauseSet,

        @NotNull(message = REQUIRED) ProposalKind kind,
        @Nullable @Size(max = 120, message = TOO_LONG) String clauseId,

        @Nullable @Pattern(regexp = VISIBLE_LINES, message = NOT_VISIBLE) @Size(max = 2_000, message = TOO_LONG)
        String text,

        @NotNull(message = REQUIRED)
        @Pattern(regexp = WITH_A_LETTER, message = REQUIRED)
        @Pattern(regexp = VISIBLE_LINES, message = NOT_VISIBLE)
        @Size(max = 2_000, message = TOO_LONG)
        String reason) {

    private static final String REQUIRED = "{proposal.required}";
    private static final String TOO_LONG = "{proposal.too-long}";
    private static final String NOT_VISIBLE = "{proposal.not-visible}";

    ProposalContent content() {
        return new ProposalContent(clauseSet.strip(), kind, given(clauseId), given(text), reason.strip());
    }

    /** A field left empty in a form is a field left out. */
    private static @Nullable String given(@Nullable String field) {
        return field == null || field.isBlank() ? null : field.strip();
    }
}
