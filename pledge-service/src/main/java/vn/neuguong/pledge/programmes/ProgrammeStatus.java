package vn.neuguong.pledge.programmes;

/** How far a programme has come; it only ever moves forward. */
public enum ProgrammeStatus {
    /** Its first version is being prepared; nobody has been told. */
    DRAFT,
    /** Everybody in the audience is invited to sign; what was launched can no longer change. */
    LAUNCHED,
    /** Over: nobody is asked any more, and no version can be launched. */
    ENDED
}
