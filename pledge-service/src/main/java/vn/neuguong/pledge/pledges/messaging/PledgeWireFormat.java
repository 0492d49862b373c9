package vn.neuguong.pledge.pledges.messaging;

import org.springframework.stereotype.Component;
import vn.neuguong.messaging.outbox.WireEvent;
import vn.neuguong.messaging.outbox.WireFormat;
import vn.neuguong.pledge.pledges.PledgeEvent;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeAcknowledged;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeEnded;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeExpired;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeInForce;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeInvited;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeRefused;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeSeatsChanged;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeSigned;
import vn.neuguong.pledge.pledges.PledgeEvent.PledgeSuperseded;

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
            case PledgeRefused _ -> "pledge.refused.v1";
            case PledgeAcknowledged _ -> "pledge.acknowledged.v1";
            case PledgeSeatsChanged _ -> "pledge.seats-changed.v1";
            case PledgeInForce _ -> "pledge.in-force.v1";
            case PledgeSuperseded _ -> "pledge.superseded.v1";
            case PledgeExpired _ -> "pledge.expired.v1";
            case PledgeEnded _ -> "pledge.ended.v1";
        };
        return new WireEvent(type, PledgeV1.of(event.pledge()));
    }
}
