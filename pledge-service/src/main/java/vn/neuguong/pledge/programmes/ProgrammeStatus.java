package vn.neuguong.pledge.programmes;

/** How far a programme has come. */
public enum ProgrammeStatus {
    /** Being prepared; nobody has been told. */
    DRAFT,
    /** Everybody in the audience is invited to sign; the text can no longer change. */
    LAUNCHED
}
