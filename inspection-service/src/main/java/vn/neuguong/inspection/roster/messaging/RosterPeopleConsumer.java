package vn.neuguong.inspection.roster.messaging;

import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.neuguong.inspection.roster.Person;
import vn.neuguong.messaging.consumption.Event;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.messaging.consumption.SequenceGuard;

/** Keeps people's names and languages in step with the roster, and forgets those whom the roster erases. */
@Component("rosterPeople")
class RosterPeopleConsumer extends EventConsumer {

    private final SequenceGuard guard;

    RosterPeopleConsumer(SequenceGuard guard) {
        this.guard = guard;
        on("person.changed.v1", PersonChangedV1.class, this::onChanged);
        onTombstone(this::onErased);
        projects(Person.class);
    }

    /** Idempotent by the sequence of the person: an event that is not newer than what is stored changes nothing. */
    private void onChanged(Event<PersonChangedV1> event) {
        var person = event.data();
        var told = new Update().set("name", person.name()).set("language", person.language());
        guard.applyWithBatch(Person.class, person.personId(), event.metadata().sequence(), told);
    }

    /** Idempotent because what stays is newer than any event of the person, repeated or late. */
    private void onErased(String personId) {
        guard.erase(Person.class, personId);
    }
}
