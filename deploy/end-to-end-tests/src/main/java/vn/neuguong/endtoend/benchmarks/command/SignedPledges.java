package vn.neuguong.endtoend.benchmarks.command;

import vn.neuguong.endtoend.benchmarks.openloop.Journeys;
import vn.neuguong.messaging.consumption.Event;
import vn.neuguong.messaging.consumption.EventConsumer;

/** Notes when its handler starts, and does nothing else: idempotent, as of several arrivals the first counts. */
final class SignedPledges extends EventConsumer {

    private volatile Journeys handled = new Journeys();

    SignedPledges() {
        on("pledge.signed.v1", PledgeSignedV1.class, this::onSigned);
    }

    private void onSigned(Event<PledgeSignedV1> event) {
        handled.arrived(event.data().pledgeId(), System.nanoTime());
    }

    void watch(Journeys journeys) {
        handled = journeys;
    }

    record PledgeSignedV1(String pledgeId) {}
}
