package vn.neuguong.pledge.dissemination.messaging;

import org.springframework.stereotype.Component;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.messaging.consumption.Event;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.messaging.consumption.PoisonEventException;
import vn.neuguong.pledge.dissemination.ReadingFanOut;

/** Reads our own activities: a held one asks the people of the unit to confirm having read what it handed out. */
@Component("disseminationEvents")
class DisseminationEventsConsumer extends EventConsumer {

    private final ReadingFanOut readings;

    DisseminationEventsConsumer(ReadingFanOut readings) {
        this.readings = readings;
        on("activity.held.v1", ActivityHeldV1.class, this::onHeld);
    }

    /** Idempotent: briefings have ids made of programme version and person, and ask once for each activity. */
    private void onHeld(Event<ActivityHeldV1> event) {
        try {
            readings.askAll(event.data().activityId());
        } catch (Refusal unknown) {
            throw new PoisonEventException(
                    "there is no activity " + event.data().activityId());
        }
    }

    record ActivityHeldV1(String activityId) {}
}
