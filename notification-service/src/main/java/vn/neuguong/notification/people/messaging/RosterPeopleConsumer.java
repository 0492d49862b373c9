package vn.neuguong.notification.people.messaging;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.neuguong.messaging.consumption.Event;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.messaging.consumption.SequenceGuard;
import vn.neuguong.notification.people.Person;

/** Keeps the people projection in step with {@code pledge.roster-people} and obeys its erasures. */
@Component("rosterPeople")
class RosterPeopleConsumer extends EventConsumer {

    private final SequenceGuard guard;
    private final MongoOperations mongo;

    RosterPeopleConsumer(SequenceGuard guard, MongoOperations mongo) {
        this.guard = guard;
        this.mongo = mongo;
        on("person.changed.v1", PersonChangedV1.class, this::onChanged);
        onTombstone(this::onErased);
    }

    /** Idempotent by the sequence of the person: a late or repeated change is a no-op. */
    private void onChanged(Event<PersonChangedV1> event) {
        var person = event.data();
        guard.applyIfNewer(
                Person.class,
                person.personId(),
                event.metadata().sequence(),
                new Update()
                        .set("name", person.name())
                        .set("email", person.email())
                        .set("language", person.language())
                        .set("erased", false));
    }

    /**
     * Idempotent because erasing twice leaves the same document. The sequence stays, so that a repeated older change
     * does not bring the data back.
     */
    private void onErased(String personId) {
        mongo.upsert(
                Query.query(Criteria.where("_id").is(personId)),
                new Update()
                        .unset("name")
                        .unset("email")
                        .unset("language")
                        .set("erased", true)
                        .setOnInsert("sequence", 0L),
                Person.class);
    }
}
