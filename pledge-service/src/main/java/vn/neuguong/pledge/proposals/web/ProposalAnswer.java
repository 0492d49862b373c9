package vn.neuguong.pledge.proposals.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.proposals.Proposal;
import vn.neuguong.pledge.proposals.ProposalKind;
import vn.neuguong.pledge.proposals.ProposalStatus;

/** A proposal as the interface answers with it. */
record ProposalAnswer(
        String proposalId,
        String clauseSet,
        ProposalKind kind,
        @Nullable String clauseId,
        @Nullable String text,
        String reason,
        String unitId,
        int proposers,
        Instant submittedAt,
        ProposalStatus status,
        @Nullable String answer,
        @Nullable String mergedInto,
        @Nullable String adoptedBy) {

    static ProposalAnswer of(Proposal proposal) {
        var content = proposal.content();
        return new ProposalAnswer(
                proposal.id(),
                content.clauseSet(),
                content.kind(),
                content.clauseId(),
                content.text(),
                content.reason(),
                proposal.unitId(),
                proposal.proposers().size(),
                proposal.submittedAt(),
                proposal.status(),
                proposal.answer().orElse(null),
                proposal.mergedInto().orElse(null),
                proposal.adoptedBy().orElse(null));
    }
}
