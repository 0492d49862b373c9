package vn.neuguong.pledge.roster;

/** What happens to somebody's employment; without personal data. */
public sealed interface EmploymentEvent {

    /** Somebody joined, moved, left, went on leave or returned; carries the state of the day. */
    record EmploymentChanged(String personId, EmploymentState state) implements EmploymentEvent {}
}
