package vn.neuguong.pledge.roster.messaging;

import vn.neuguong.pledge.roster.StaffMemberEvent.PersonChanged;

record PersonChangedV1(String personId, String name, String email, String language) {

    static PersonChangedV1 of(PersonChanged event) {
        return new PersonChangedV1(
                event.personId(), event.name(), event.email(), event.language().tag());
    }
}
