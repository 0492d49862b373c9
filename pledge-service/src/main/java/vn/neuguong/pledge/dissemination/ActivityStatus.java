package vn.neuguong.pledge.dissemination;

/** How far an activity has come. */
public enum ActivityStatus {
    /** It is going to be held. */
    PLANNED,
    /** It was held; attendance can be recorded and corrected. */
    HELD,
    /** It is not going to be held. */
    CANCELLED
}
