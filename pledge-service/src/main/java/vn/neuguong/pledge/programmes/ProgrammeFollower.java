package vn.neuguong.pledge.programmes;

/**
 * Does what follows from the life of a programme. One bean per feature; each is told of an event at least once, in the
 * order of the events of a programme, and again when it, or another follower, failed: what it does must be idempotent,
 * and is decided by the programme as it is now, which may be further than the event.
 */
public interface ProgrammeFollower {

    /**
     * A version was launched. Who is invited now: the audience when {@link ProgrammePlan#invitesAtLaunch}, else only the
     * units told of by {@link #unitLaunched}.
     */
    void programmeLaunched(Programme programme);

    /** The programme is over: nobody is to be asked any more. */
    void programmeEnded(Programme programme);

    /**
     * The unit has recorded that it has launched the newest version among its own people (S3). Told for every unit of
     * the launch cascade, also when the programme invites at launch.
     */
    default void unitLaunched(Programme programme, String unitId) {}
}
