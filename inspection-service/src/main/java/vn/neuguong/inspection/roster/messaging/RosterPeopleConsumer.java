package vn.neuguong.inspection.roster.messaging;

import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.neuguong.inspection.roster.People;
import vn.neuguong.inspection.roster.Person;
import vn.neuguong.messaging.consumption.Event;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.messaging.consumption.SequenceGuard;

/** Keeps people's names in step with the roster, and forgets those whom the roster erases. */
@Component("rosterPeople")
class RosterPeopleConsumer extends EventConsumer {

    private final SequenceGuard guard;

    RosterPeopleConsumer(SequenceGuard guard, People people) {
        this.guard = guard;
        on("person.changed.v1", PersonChangedV1.class, this::onChanged);
        onTombstone(people::deleteById);
    }

    /** Idempotent by the person's sequence; a replayed topic ends with the tombstone again. */
    private void onChanged(Event<PersonChangedV1> event) {
        var person = event.data();
        guard.applyIfNewer(
                Person.class, person.personId(), event.metadata().sequence(), new Update().set("name", person.name()));
    }
}
