package vn.neuguong.notification.units.messaging;

import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.neuguong.messaging.consumption.Event;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.messaging.consumption.SequenceGuard;
import vn.neuguong.notification.units.Unit;
import vn.neuguong.notification.units.Unit.Seat;

/** Keeps the unit tree in step with {@code pledge.roster-units}. */
@Component("rosterUnits")
class RosterUnitsConsumer extends EventConsumer {

    private final SequenceGuard guard;

    RosterUnitsConsumer(SequenceGuard guard) {
        this.guard = guard;
        on("unit.changed.v1", UnitChangedV1.class, this::onChanged);
        projects(Unit.class);
    }

    /** Idempotent by the sequence of the unit: an event that is not newer than what is stored changes nothing. */
    private void onChanged(Event<UnitChangedV1> event) {
        var unit = event.data();
        guard.applyWithBatch(
                Unit.class,
                unit.unitId(),
                event.metadata().sequence(),
                new Update()
                        .set("name", unit.name())
                        .set("kind", unit.kind())
                        .set("parentId", unit.parentId())
                        .set(
                                "seats",
                                unit.seats().stream()
                                        .map(seat -> new Seat(seat.seat(), seat.holderId(), seat.delegateId()))
                                        .toList()));
    }
}
