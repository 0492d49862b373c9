package vn.neuguong.pledge.pledges.messaging;

import org.springframework.stereotype.Component;
import vn.neuguong.messaging.consumption.BatchWrites;
import vn.neuguong.messaging.consumption.Event;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.pledge.pledges.Following;

/** Reads our own roster, so that pledges follow who joins, moves, leaves, goes on leave and comes back. */
@Component("employmentEvents")
class EmploymentEventsConsumer extends EventConsumer {

    private final BatchWrites.Writer<String> people;

    EmploymentEventsConsumer(Following following) {
        people = following::followPeople;
        on("employment.changed.v1", EmploymentChangedV1.class, this::onChanged);
    }

    /** Idempotent: the event only says whom to look at; their pledges follow what the roster says now. */
    private void onChanged(Event<EmploymentChangedV1> event) {
        BatchWrites.add(people, event.data().personId());
    }

    record EmploymentChangedV1(String personId) {}
}
