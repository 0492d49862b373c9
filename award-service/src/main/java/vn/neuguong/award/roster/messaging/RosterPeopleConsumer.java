package vn.neuguong.award.roster.messaging;

import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.neuguong.award.roster.Person;
import vn.neuguong.messaging.consumption.Event;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.messaging.consumption.SequenceGuard;

/** Follows the names of people, and forgets whoever was erased. */
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
        guard.applyWithBatch(
                Person.class, person.personId(), event.metadata().sequence(), new Update().set("name", person.name()));
    }

    /** Idempotent because what stays is newer than any event of the person, repeated or late. */
    private void onErased(String personId) {
        guard.erase(Person.class, personId);
    }
}
