package vn.neuguong.award.roster.messaging;

import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.neuguong.award.roster.Unit;
import vn.neuguong.messaging.consumption.Event;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.messaging.consumption.SequenceGuard;

/** Follows the units and seats of the roster. */
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
        var update = new Update()
                .set("name", unit.name())
                .set("kind", unit.kind())
                .set("parentId", unit.parentId())
                .set("validFrom", unit.validFrom())
                .set("validTo", unit.validTo())
                .set(
                        "seats",
                        unit.seats().stream().map(UnitChangedV1.SeatV1::toSeat).toList());
        guard.applyWithBatch(Unit.class, unit.unitId(), event.metadata().sequence(), update);
    }
}
