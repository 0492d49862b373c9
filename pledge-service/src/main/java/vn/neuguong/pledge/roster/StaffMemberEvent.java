package vn.neuguong.pledge.roster;

/** What happens to a staff member as a person: the only events with personal data. */
public sealed interface StaffMemberEvent {

    /** The person joined, or how to address them changed. */
    record PersonChanged(String personId, String name, String email, Language language) implements StaffMemberEvent {}

    /** The person was erased: everybody forgets what they know. */
    record PersonErased(String personId) implements StaffMemberEvent {}
}
