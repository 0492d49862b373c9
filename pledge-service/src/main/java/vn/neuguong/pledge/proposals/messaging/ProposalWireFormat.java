package vn.neuguong.pledge.proposals.messaging;

import org.springframework.stereotype.Component;
import vn.neuguong.messaging.outbox.WireEvent;
import vn.neuguong.messaging.outbox.WireFormat;
import vn.neuguong.pledge.proposals.ProposalEvent;
import vn.neuguong.pledge.proposals.ProposalEvent.ProposalDecided;
import vn.neuguong.pledge.proposals.ProposalEvent.ProposalSubmitted;

/** Publishes what is proposed and what came of it. */
@Component
class ProposalWireFormat implements WireFormat<ProposalEvent> {

    @Override
    public String topic() {
        return "pledge.proposals";
    }

    @Override
    public WireEvent toWire(ProposalEvent event) {
        var type = switch (event) {
            case ProposalSubmitted _ -> "proposal.submitted.v1";
            case ProposalDecided _ -> "proposal.decided.v1";
        };
        return new WireEvent(type, ProposalV1.of(event.proposal()));
    }
}
