package vn.neuguong.inspection.inspections.messaging;

import org.springframework.stereotype.Component;
import vn.neuguong.inspection.inspections.InspectionEvent;
import vn.neuguong.inspection.inspections.InspectionEvent.InspectionCompleted;
import vn.neuguong.inspection.inspections.InspectionEvent.InspectionOpened;
import vn.neuguong.messaging.outbox.WireEvent;
import vn.neuguong.messaging.outbox.WireFormat;

/** Publishes inspections on {@code inspection.inspections}. */
@Component
class InspectionWireFormat implements WireFormat<InspectionEvent> {

    @Override
    public String topic() {
        return "inspection.inspections";
    }

    @Override
    public WireEvent toWire(InspectionEvent event) {
        return switch (event) {
            case InspectionOpened opened -> new WireEvent("inspection.opened.v1", InspectionV1.of(opened));
            case InspectionCompleted completed -> new WireEvent("inspection.completed.v1", InspectionV1.of(completed));
        };
    }
}
