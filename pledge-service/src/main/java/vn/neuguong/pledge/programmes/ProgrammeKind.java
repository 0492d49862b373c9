package vn.neuguong.pledge.programmes;

/** The two kinds of programme the unions run (S1). */
public enum ProgrammeKind {
    /** Cuộc vận động. */
    CAMPAIGN,
    /** Phong trào thi đua. */
    MOVEMENT
}
