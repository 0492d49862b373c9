package vn.neuguong.pledge.roster;

/** What happens to a staff member and concerns the other services. */
public sealed interface StaffMemberEvent {

    /** The person joined, or how to address them changed; the only event with personal data. */
    record PersonChanged(String personId, String name, String email, Language language) implements StaffMemberEvent {}
}
