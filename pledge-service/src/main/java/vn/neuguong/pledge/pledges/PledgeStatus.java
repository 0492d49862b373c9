package vn.neuguong.pledge.pledges;

/** How far a pledge has come; it only ever moves forward. */
public enum PledgeStatus {
    /** The person has been asked to sign and has not done so. */
    INVITED,
    /** Signed; at least one seat has still to acknowledge it. */
    SIGNED,
    /** Signed, and acknowledged by every seat that is required. */
    IN_FORCE
}
