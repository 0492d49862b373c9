package vn.neuguong.notification.people.messaging;

import java.util.List;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.neuguong.messaging.consumption.Event;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.messaging.consumption.SequenceGuard;
import vn.neuguong.notification.people.ErasureFollower;
import vn.neuguong.notification.people.Person;

/** Keeps the people projection in step with {@code pledge.roster-people} and obeys its erasures. */
@Component("rosterPeople")
class RosterPeopleConsumer extends EventConsumer {

    private final SequenceGuard guard;
    private final List<ErasureFollower> followers;

    RosterPeopleConsumer(SequenceGuard guard, List<ErasureFollower> followers) {
        this.guard = guard;
        this.followers = followers;
        on("person.changed.v1", PersonChangedV1.class, this::onChanged);
        onTombstone(this::onErased);
        projects(Person.class);
    }

    /** Idempotent by the sequence of the person: an event that is not newer than what is stored changes nothing. */
    private void onChanged(Event<PersonChangedV1> event) {
        var person = event.data();
        guard.applyWithBatch(
                Person.class,
                person.personId(),
                event.metadata().sequence(),
                new Update()
                        .set("name", person.name())
                        .set("email", person.email())
                        .set("language", person.language()));
    }

    /**
     * Idempotent because what stays is newer than any event of the person, repeated or late, and because what is
     * forgotten elsewhere can be forgotten again.
     */
    private void onErased(String personId) {
        guard.erase(Person.class, personId);
        followers.forEach(follower -> follower.erased(personId));
    }
}
