package vn.neuguong.pledge.proposals;

/** What happens to a proposal; each carries the proposal as it is after the change. */
public sealed interface ProposalEvent {

    /** The proposal after the change. */
    ProposalState proposal();

    /** Somebody made it. */
    record ProposalSubmitted(ProposalState proposal) implements ProposalEvent {}

    /** It was accepted, declined, merged, adopted or taken back; its status says which. */
    record ProposalDecided(ProposalState proposal) implements ProposalEvent {}
}
