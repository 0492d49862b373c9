package vn.neuguong.pledge.pledges;

/** Why a pledge ended on its own, with no newer one in its place. */
public enum EndReason {
    /** The person no longer works here. */
    LEFT,
    /** The person works in another unit, which asks for a pledge of its own. */
    MOVED,
    /** The programme is no longer meant for this person or unit. */
    OUT_OF_AUDIENCE,
    /** The head who was asked to sign for the unit heads it no longer; their successor is asked. */
    SEAT_PASSED_ON,
    /** The unit the head was to sign for is closed. */
    UNIT_CLOSED,
    /** The programme is over. */
    PROGRAMME_ENDED
}
