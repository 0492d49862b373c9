package vn.neuguong.pledge.roster.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.neuguong.messaging.consumption.BatchWrites;
import vn.neuguong.messaging.consumption.Event;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.pledge.roster.UnitFollower;

/** Reads our own unit tree, so that tasks and pledges follow the seats they belong to, and units come and go. */
@Component("unitEvents")
class UnitEventsConsumer extends EventConsumer {

    private final BatchWrites.Writer<String> changes;

    UnitEventsConsumer(List<UnitFollower> followers) {
        this.changes = unitIds -> followers.forEach(follower -> follower.unitsChanged(unitIds));
        on("unit.changed.v1", UnitChanged.class, this::onChanged);
    }

    /** Idempotent: the event only says which unit to look at, and the followers are idempotent by contract. */
    private void onChanged(Event<UnitChanged> event) {
        BatchWrites.add(changes, event.data().unitId());
    }

    record UnitChanged(String unitId) {}
}
