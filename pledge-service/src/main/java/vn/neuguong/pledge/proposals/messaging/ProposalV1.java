package vn.neuguong.pledge.proposals.messaging;

import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.proposals.ProposalState;

/** A proposal as it is published: what it is about, never its words nor who made it. */
record ProposalV1(
        String proposalId,
        String clauseSet,
        String kind,
        @Nullable String clauseId,
        String unitId,
        int proposers,
        String status,
        @Nullable String mergedInto,
        @Nullable String adoptedBy) {

    static ProposalV1 of(ProposalState proposal) {
        var content = proposal.content();
        return new ProposalV1(
                proposal.proposalId(),
                content.clauseSet(),
                content.kind().name(),
                content.clauseId(),
                proposal.unitId(),
                proposal.proposers(),
                proposal.status().name(),
                proposal.mergedInto(),
                proposal.adoptedBy());
    }
}
