package vn.neuguong.pledge.roster.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.neuguong.messaging.consumption.BatchWrites;
import vn.neuguong.messaging.consumption.Event;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.pledge.roster.EmploymentFollower;

/** Reads our own roster, so that pledges and readings follow who joins, moves, leaves, goes on leave and comes back. */
@Component("employmentEvents")
class EmploymentEventsConsumer extends EventConsumer {

    private final BatchWrites.Writer<String> changes;

    EmploymentEventsConsumer(List<EmploymentFollower> followers) {
        this.changes = personIds -> followers.forEach(follower -> follower.peopleChanged(personIds));
        on("employment.changed.v1", EmploymentChanged.class, this::onChanged);
    }

    /** Idempotent: the event only says whom to look at, and the followers are idempotent by contract. */
    private void onChanged(Event<EmploymentChanged> event) {
        BatchWrites.add(changes, event.data().personId());
    }

    record EmploymentChanged(String personId) {}
}
