package vn.neuguong.pledge.cascade.messaging;

import org.springframework.stereotype.Component;
import vn.neuguong.messaging.outbox.WireEvent;
import vn.neuguong.messaging.outbox.WireFormat;
import vn.neuguong.pledge.cascade.UnitLaunchEvent;
import vn.neuguong.pledge.cascade.UnitLaunchEvent.StepRecorded;
import vn.neuguong.pledge.cascade.UnitLaunchEvent.StepSentBack;

/** Publishes how far the units have come. */
@Component
class UnitLaunchWireFormat implements WireFormat<UnitLaunchEvent> {

    @Override
    public String topic() {
        return "pledge.cascade";
    }

    @Override
    public WireEvent toWire(UnitLaunchEvent event) {
        return switch (event) {
            case StepRecorded recorded ->
                new WireEvent("unit-launch.step-recorded.v1", UnitLaunchV1.of(recorded.step(), recorded.launch()));
            case StepSentBack sentBack ->
                new WireEvent("unit-launch.step-sent-back.v1", UnitLaunchV1.of(sentBack.step(), sentBack.launch()));
        };
    }
}
