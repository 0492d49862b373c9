package vn.neuguong.pledge.pledges;

/** What makes somebody be asked. */
enum Occasion {
    /** The programme, or their unit, has just launched a version: its own day counts. */
    LAUNCH,
    /** Something about them or their unit changed while it runs: they get time of their own. */
    CHANGE
}
