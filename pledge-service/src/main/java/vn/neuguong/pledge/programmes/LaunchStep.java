package vn.neuguong.pledge.programmes;

/** What a unit does to launch a programme among its own people, in this order (S3). */
public enum LaunchStep {
    /** Writes its own plan. */
    PLAN,
    /** Reports the plan to the party committee. */
    REPORTED,
    /** Agrees with the school board, or whoever runs the unit, how to carry it out. */
    COORDINATED,
    /** Launches it to all of its members. */
    LAUNCHED
}
