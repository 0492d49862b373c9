package vn.neuguong.pledge.programmes.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.neuguong.messaging.consumption.Event;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.messaging.consumption.PoisonEventException;
import vn.neuguong.pledge.programmes.Programme;
import vn.neuguong.pledge.programmes.ProgrammeFollower;
import vn.neuguong.pledge.programmes.Programmes;

/** Reads our own launches and ends, so that a launch answers at once and what follows from it survives a crash. */
@Component("programmeEvents")
class ProgrammeEventsConsumer extends EventConsumer {

    private final Programmes programmes;
    private final List<ProgrammeFollower> followers;

    ProgrammeEventsConsumer(Programmes programmes, List<ProgrammeFollower> followers) {
        this.programmes = programmes;
        this.followers = followers;
        on("programme.launched.v1", ProgrammeChangedV1.class, this::onLaunched);
        on("programme.ended.v1", ProgrammeChangedV1.class, this::onEnded);
    }

    /** Idempotent: the event only says which programme to look at, and the followers are idempotent by contract. */
    private void onLaunched(Event<ProgrammeChangedV1> event) {
        var programme = programmeOf(event);
        followers.forEach(follower -> follower.programmeLaunched(programme));
    }

    /** Idempotent as {@link #onLaunched} is. */
    private void onEnded(Event<ProgrammeChangedV1> event) {
        var programme = programmeOf(event);
        followers.forEach(follower -> follower.programmeEnded(programme));
    }

    private Programme programmeOf(Event<ProgrammeChangedV1> event) {
        var id = event.data().programmeId();
        return programmes.findById(id).orElseThrow(() -> new PoisonEventException("there is no programme " + id));
    }

    record ProgrammeChangedV1(String programmeId) {}
}
