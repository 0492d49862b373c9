package vn.neuguong.pledge.pledges;

/**
 * How far a pledge has come. It moves forward only: a refusal may still be followed by a signature while the programme
 * runs, and the last three are final.
 */
public enum PledgeStatus {
    /** The person has been asked to sign and has not answered. */
    INVITED,
    /** The person has said that they read the text shown to them, and has not decided. */
    VIEWED,
    /** Signed; at least one seat has still to acknowledge it. */
    SIGNED,
    /** Signed, and acknowledged by every seat that is required. */
    IN_FORCE,
    /** The person has said no, with a reason; that is no offence (trap 13), and they may still sign. */
    REFUSED,
    /** A newer version of the programme asked for a new pledge, which has taken its place. */
    SUPERSEDED,
    /** The programme ended before anybody signed it. */
    EXPIRED,
    /** It binds nobody any more, or never will, for a reason of its own. */
    ENDED;

    /** Whether a signature would still be accepted. */
    public boolean canBeSigned() {
        return this == INVITED || this == VIEWED || this == REFUSED;
    }

    /** Whether the person is bound by their signature now, acknowledged or not. */
    public boolean binds() {
        return this == SIGNED || this == IN_FORCE;
    }

    /** Whether nothing can happen to it any more. */
    public boolean isFinal() {
        return this == SUPERSEDED || this == EXPIRED || this == ENDED;
    }
}
