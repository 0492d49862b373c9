package vn.neuguong.pledge.proposals;

/** How far a proposal has come. */
public enum ProposalStatus {
    /** It waits for a decision. */
    SUBMITTED,
    /** It says the same as another one, which its proposers have joined. */
    MERGED,
    /** It is going into a version to come. */
    ACCEPTED,
    /** It is not; the proposers know why. */
    DECLINED,
    /** A published version says it. */
    ADOPTED,
    /** The proposers have taken it back. */
    WITHDRAWN;

    /** Whether everybody who stands behind it was told the outcome. */
    boolean tellsProposers() {
        return this == ACCEPTED || this == DECLINED || this == ADOPTED;
    }
}
