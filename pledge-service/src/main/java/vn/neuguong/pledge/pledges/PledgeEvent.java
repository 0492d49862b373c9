package vn.neuguong.pledge.pledges;

/** What happens to a pledge; each carries the pledge as it is after the change. */
public sealed interface PledgeEvent {

    /** The pledge after the change. */
    PledgeState pledge();

    /** The person was asked to sign. */
    record PledgeInvited(PledgeState pledge) implements PledgeEvent {}

    /** The person signed, once and for all. */
    record PledgeSigned(PledgeState pledge) implements PledgeEvent {}

    /** One seat acknowledged the signature. */
    record PledgeAcknowledged(PledgeState pledge) implements PledgeEvent {}

    /** Every seat that had to acknowledge has done so. */
    record PledgeInForce(PledgeState pledge) implements PledgeEvent {}
}
