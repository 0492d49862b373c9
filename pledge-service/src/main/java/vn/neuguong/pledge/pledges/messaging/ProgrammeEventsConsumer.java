package vn.neuguong.pledge.pledges.messaging;

import org.springframework.stereotype.Component;
import vn.neuguong.messaging.consumption.Event;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.messaging.consumption.PoisonEventException;
import vn.neuguong.pledge.pledges.InvitationFanOut;
import vn.neuguong.pledge.programmes.Programmes;

/** Reads our own launches, so that a launch answers at once and its invitations survive a crash. */
@Component("programmeEvents")
class ProgrammeEventsConsumer extends EventConsumer {

    private final Programmes programmes;
    private final InvitationFanOut fanOut;

    ProgrammeEventsConsumer(Programmes programmes, InvitationFanOut fanOut) {
        this.programmes = programmes;
        this.fanOut = fanOut;
        on("programme.launched.v1", ProgrammeLaunchedV1.class, this::onLaunched);
    }

    /** Idempotent: the ids of the pledges are deterministic, and only missing ones are added. */
    private void onLaunched(Event<ProgrammeLaunchedV1> event) {
        var id = event.data().programmeId();
        fanOut.inviteAll(
                programmes.findById(id).orElseThrow(() -> new PoisonEventException("there is no programme " + id)));
    }

    record ProgrammeLaunchedV1(String programmeId) {}
}
