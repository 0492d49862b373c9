package vn.neuguong.pledge.proposals;

import org.jspecify.annotations.Nullable;

/**
 * What is proposed to be changed, and why.
 *
 * @param clauseSet key of the version it is about
 * @param clauseId absent for a new clause
 * @param text the words proposed; absent where there are none to propose
 */
public record ProposalContent(
        String clauseSet,
        ProposalKind kind,
        @Nullable String clauseId,
        @Nullable String text,
        String reason) {}
