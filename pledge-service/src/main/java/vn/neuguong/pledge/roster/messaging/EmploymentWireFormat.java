package vn.neuguong.pledge.roster.messaging;

import org.springframework.stereotype.Component;
import vn.neuguong.messaging.outbox.WireEvent;
import vn.neuguong.messaging.outbox.WireFormat;
import vn.neuguong.pledge.roster.EmploymentEvent;
import vn.neuguong.pledge.roster.EmploymentEvent.EmploymentChanged;

/** Beside the people topic, so that whoever follows employments learns nothing personal. */
@Component
class EmploymentWireFormat implements WireFormat<EmploymentEvent> {

    @Override
    public String topic() {
        return "pledge.roster-staff";
    }

    @Override
    public WireEvent toWire(EmploymentEvent event) {
        return switch (event) {
            case EmploymentChanged changed -> new WireEvent("employment.changed.v1", EmploymentChangedV1.of(changed));
        };
    }
}
