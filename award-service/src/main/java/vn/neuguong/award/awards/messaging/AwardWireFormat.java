package vn.neuguong.award.awards.messaging;

import org.springframework.stereotype.Component;
import vn.neuguong.award.awards.AwardEvent;
import vn.neuguong.award.awards.AwardEvent.AwardGranted;
import vn.neuguong.messaging.outbox.WireEvent;
import vn.neuguong.messaging.outbox.WireFormat;

/** How the events of awards look on the wire. */
@Component
class AwardWireFormat implements WireFormat<AwardEvent> {

    @Override
    public String topic() {
        return "award.awards";
    }

    @Override
    public WireEvent toWire(AwardEvent event) {
        return switch (event) {
            case AwardGranted granted -> new WireEvent("award.granted.v1", AwardGrantedV1.of(granted));
        };
    }
}
