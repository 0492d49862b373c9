package vn.neuguong.pledge.roster.messaging;

import org.springframework.stereotype.Component;
import vn.neuguong.messaging.outbox.WireEvent;
import vn.neuguong.messaging.outbox.WireFormat;
import vn.neuguong.pledge.roster.StaffMemberEvent;
import vn.neuguong.pledge.roster.StaffMemberEvent.PersonChanged;
import vn.neuguong.pledge.roster.StaffMemberEvent.PersonErased;

/** The compacted people topic is the only one that carries personal data. */
@Component
class StaffMemberWireFormat implements WireFormat<StaffMemberEvent> {

    @Override
    public String topic() {
        return "pledge.roster-people";
    }

    @Override
    public WireEvent toWire(StaffMemberEvent event) {
        return switch (event) {
            case PersonChanged changed -> new WireEvent("person.changed.v1", PersonChangedV1.of(changed));
            case PersonErased erased -> WireEvent.tombstone("person.erased.v1");
        };
    }
}
