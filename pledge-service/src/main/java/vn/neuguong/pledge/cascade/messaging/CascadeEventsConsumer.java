package vn.neuguong.pledge.cascade.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.neuguong.messaging.consumption.Event;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.messaging.consumption.PoisonEventException;
import vn.neuguong.pledge.programmes.ProgrammeFollower;
import vn.neuguong.pledge.programmes.Programmes;

/** Reads our own launches in the units: a programme may invite the people of a unit only then. */
@Component("cascadeEvents")
class CascadeEventsConsumer extends EventConsumer {

    private final Programmes programmes;
    private final List<ProgrammeFollower> followers;

    CascadeEventsConsumer(Programmes programmes, List<ProgrammeFollower> followers) {
        this.programmes = programmes;
        this.followers = followers;
        on("unit-launch.step-recorded.v1", StepRecordedV1.class, this::onRecorded);
    }

    /** Idempotent: what follows is decided by the programme as it is now, and the followers are idempotent by contract. */
    private void onRecorded(Event<StepRecordedV1> event) {
        var launch = event.data();
        if (!launch.launched()) {
            return;
        }
        var id = launch.programmeId();
        var programme =
                programmes.findById(id).orElseThrow(() -> new PoisonEventException("there is no programme " + id));
        if (programme.isRunning() && programme.programmeVersion() == launch.programmeVersion()) {
            followers.forEach(follower -> follower.unitLaunched(programme, launch.unitId()));
        }
    }

    record StepRecordedV1(String programmeId, int programmeVersion, String unitId, boolean launched) {}
}
