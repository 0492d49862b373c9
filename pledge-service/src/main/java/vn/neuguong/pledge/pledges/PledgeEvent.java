package vn.neuguong.pledge.pledges;

/**
 * What happens to a pledge; each carries the pledge as it is after the change. That somebody has read the text is not
 * told: it is proof, and nobody else's business.
 */
public sealed interface PledgeEvent {

    /** The pledge after the change. */
    PledgeState pledge();

    /** The person was asked to sign. */
    record PledgeInvited(PledgeState pledge) implements PledgeEvent {}

    /** The person signed, once and for all. */
    record PledgeSigned(PledgeState pledge) implements PledgeEvent {}

    /** The person refused; why stays inside this service. */
    record PledgeRefused(PledgeState pledge) implements PledgeEvent {}

    /** One seat acknowledged the signature. */
    record PledgeAcknowledged(PledgeState pledge) implements PledgeEvent {}

    /** Seats that have still to acknowledge went to somebody else, or nobody is left to ask. */
    record PledgeSeatsChanged(PledgeState pledge) implements PledgeEvent {}

    /** Every seat that had to acknowledge has done so. */
    record PledgeInForce(PledgeState pledge) implements PledgeEvent {}

    /** A pledge to a newer version of the programme took its place. */
    record PledgeSuperseded(PledgeState pledge) implements PledgeEvent {}

    /** The programme ended before it was signed. */
    record PledgeExpired(PledgeState pledge) implements PledgeEvent {}

    /** It ended with nothing in its place. */
    record PledgeEnded(PledgeState pledge) implements PledgeEvent {}
}
