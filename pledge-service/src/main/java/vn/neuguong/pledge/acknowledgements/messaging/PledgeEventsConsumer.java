package vn.neuguong.pledge.acknowledgements.messaging;

import org.springframework.stereotype.Component;
import vn.neuguong.messaging.consumption.BatchWrites;
import vn.neuguong.messaging.consumption.Event;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.messaging.consumption.PoisonEventException;
import vn.neuguong.pledge.acknowledgements.Queueing;
import vn.neuguong.pledge.pledges.Pledge;
import vn.neuguong.pledge.pledges.Pledges;

/** Reads our own pledges: a signed one joins the queues of its seats, an acknowledged one leaves them. */
@Component("pledgeEvents")
class PledgeEventsConsumer extends EventConsumer {

    private final Pledges pledges;
    private final BatchWrites.Writer<Pledge> changes;

    PledgeEventsConsumer(Pledges pledges, Queueing queueing) {
        this.pledges = pledges;
        this.changes = queueing::followAll;
        on("pledge.signed.v1", PledgeChangedV1.class, this::onChanged);
        on("pledge.acknowledged.v1", PledgeChangedV1.class, this::onChanged);
    }

    /** Idempotent: the event only says which pledge to look at; the queues follow what that pledge says now. */
    private void onChanged(Event<PledgeChangedV1> event) {
        var id = event.data().pledgeId();
        var pledge = pledges.findById(id).orElseThrow(() -> new PoisonEventException("there is no pledge " + id));
        BatchWrites.add(changes, pledge);
    }

    record PledgeChangedV1(String pledgeId) {}
}
