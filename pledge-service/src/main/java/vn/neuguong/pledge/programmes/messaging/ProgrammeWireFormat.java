package vn.neuguong.pledge.programmes.messaging;

import org.springframework.stereotype.Component;
import vn.neuguong.messaging.outbox.WireEvent;
import vn.neuguong.messaging.outbox.WireFormat;
import vn.neuguong.pledge.programmes.ProgrammeEvent;
import vn.neuguong.pledge.programmes.ProgrammeEvent.ProgrammeEnded;
import vn.neuguong.pledge.programmes.ProgrammeEvent.ProgrammeLaunched;

/** Publishes what happens to programmes. */
@Component
class ProgrammeWireFormat implements WireFormat<ProgrammeEvent> {

    @Override
    public String topic() {
        return "pledge.programmes";
    }

    @Override
    public WireEvent toWire(ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeLaunched launched -> new WireEvent("programme.launched.v1", ProgrammeLaunchedV1.of(launched));
            case ProgrammeEnded ended -> new WireEvent("programme.ended.v1", ProgrammeEndedV1.of(ended));
        };
    }
}
