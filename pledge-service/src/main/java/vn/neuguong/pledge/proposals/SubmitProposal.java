package vn.neuguong.pledge.proposals;

/**
 * Somebody proposes a change.
 *
 * @param forUnit whether they speak for the unit
 */
public record SubmitProposal(ProposalContent content, String personId, String unitId, boolean forUnit) {}
