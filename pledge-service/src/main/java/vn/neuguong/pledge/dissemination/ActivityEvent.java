package vn.neuguong.pledge.dissemination;

/** What happens to an activity and concerns others; each carries the activity as it is after the change. */
public sealed interface ActivityEvent {

    /** The activity after the change. */
    ActivityState activity();

    /** It was held. */
    record ActivityHeld(ActivityState activity) implements ActivityEvent {}

    /** How many took part is known, or known better; training counts by it (S15). */
    record AttendanceRecorded(ActivityState activity) implements ActivityEvent {}
}
