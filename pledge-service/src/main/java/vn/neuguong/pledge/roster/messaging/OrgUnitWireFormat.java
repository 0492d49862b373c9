package vn.neuguong.pledge.roster.messaging;

import org.springframework.stereotype.Component;
import vn.neuguong.messaging.outbox.WireEvent;
import vn.neuguong.messaging.outbox.WireFormat;
import vn.neuguong.pledge.roster.OrgUnitEvent;
import vn.neuguong.pledge.roster.OrgUnitEvent.UnitChanged;

@Component
class OrgUnitWireFormat implements WireFormat<OrgUnitEvent> {

    @Override
    public String topic() {
        return "pledge.roster-units";
    }

    @Override
    public WireEvent toWire(OrgUnitEvent event) {
        return switch (event) {
            case UnitChanged changed -> new WireEvent("unit.changed.v1", UnitChangedV1.of(changed));
        };
    }
}
