package vn.neuguong.inspection.roster.messaging;

import java.util.List;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.neuguong.inspection.roster.OrgUnit;
import vn.neuguong.inspection.roster.OrgUnit.EstablishedSeat;
import vn.neuguong.inspection.roster.UnitChangeListener;
import vn.neuguong.messaging.consumption.Event;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.messaging.consumption.SequenceGuard;

/** Keeps the unit tree in step with the roster and tells those who depend on it. */
@Component("rosterUnits")
class RosterUnitsConsumer extends EventConsumer {

    private final SequenceGuard guard;
    private final List<UnitChangeListener> listeners;

    RosterUnitsConsumer(SequenceGuard guard, List<UnitChangeListener> listeners) {
        this.guard = guard;
        this.listeners = listeners;
        on("unit.changed.v1", UnitChangedV1.class, this::onChanged);
        projects(OrgUnit.class);
    }

    /**
     * Idempotent by the unit's sequence. The listeners are told even when the change is already stored: a crash may
     * have come between the two, and they act on what is stored, not on what they are told.
     */
    private void onChanged(Event<UnitChangedV1> event) {
        var unit = event.data();
        var seats = unit.seats().stream()
                .map(seat -> new EstablishedSeat(seat.seat(), seat.holderId()))
                .toList();
        var change = new Update()
                .set("name", unit.name())
                .set("kind", unit.kind())
                .set("parentId", unit.parentId())
                .set("validFrom", unit.validFrom())
                .set("validTo", unit.validTo())
                .set("seats", seats);
        guard.applyIfNewer(OrgUnit.class, unit.unitId(), event.metadata().sequence(), change);
        listeners.forEach(listener -> listener.unitChanged(unit.unitId()));
    }
}
