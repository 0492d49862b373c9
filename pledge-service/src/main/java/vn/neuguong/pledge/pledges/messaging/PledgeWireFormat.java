package vn.neuguong.pledge.pledges.messaging;

import org.springframework.stereotype.Component;
import vn.neuguong.messaging.outbox.WireEvent;
import vn.neuguong.messaging.outbox.WireFormat;
import vn.neuguong.pledge.pledges.PledgeEvent;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeAcknowledged;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeInForce;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeInvited;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeSigned;

/** Publishes what happens to pledges. */
@Component
class PledgeWireFormat implements WireFormat<PledgeEvent> {

    @Override
    public String topic() {
        return "pledge.pledges";
    }

    @Override
    public WireEvent toWire(PledgeEvent event) {
        var type = switch (event) {
            case PledgeInvited _ -> "pledge.invited.v1";
            case PledgeSigned _ -> "pledge.signed.v1";
            case PledgeAcknowledged _ -> "pledge.acknowledged.v1";
            case PledgeInForce _ -> "pledge.in-force.v1";
        };
        return new WireEvent(type, PledgeV1.of(event.pledge()));
    }
}
