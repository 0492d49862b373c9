package vn.neuguong.pledge.dissemination.messaging;

import org.springframework.stereotype.Component;
import vn.neuguong.messaging.outbox.WireEvent;
import vn.neuguong.messaging.outbox.WireFormat;
import vn.neuguong.pledge.dissemination.ActivityEvent;
import vn.neuguong.pledge.dissemination.ActivityEvent.ActivityHeld;
import vn.neuguong.pledge.dissemination.ActivityEvent.AttendanceRecorded;

/** Publishes what units do to make programmes known. */
@Component
class DisseminationWireFormat implements WireFormat<ActivityEvent> {

    @Override
    public String topic() {
        return "pledge.dissemination";
    }

    @Override
    public WireEvent toWire(ActivityEvent event) {
        var type = switch (event) {
            case ActivityHeld _ -> "activity.held.v1";
            case AttendanceRecorded _ -> "attendance.recorded.v1";
        };
        return new WireEvent(type, ActivityV1.of(event.activity()));
    }
}
