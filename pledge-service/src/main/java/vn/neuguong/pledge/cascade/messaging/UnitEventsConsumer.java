package vn.neuguong.pledge.cascade.messaging;

import org.springframework.stereotype.Component;
import vn.neuguong.messaging.consumption.BatchWrites;
import vn.neuguong.messaging.consumption.Event;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.pledge.cascade.CascadeRollout;

/** Reads our own unit tree: the task of a launch follows the seat it belongs to, and units come and go. */
@Component("unitEvents")
class UnitEventsConsumer extends EventConsumer {

    private final BatchWrites.Writer<String> changes;

    UnitEventsConsumer(CascadeRollout rollout) {
        this.changes = rollout::unitsChanged;
        on("unit.changed.v1", UnitChangedV1.class, this::onChanged);
    }

    /** Idempotent: the event only says which unit to look at; the launches follow what the tree says now. */
    private void onChanged(Event<UnitChangedV1> event) {
        BatchWrites.add(changes, event.data().unitId());
    }

    record UnitChangedV1(String unitId) {}
}
