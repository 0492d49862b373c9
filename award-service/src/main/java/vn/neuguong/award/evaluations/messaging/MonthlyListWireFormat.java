package vn.neuguong.award.evaluations.messaging;

import org.springframework.stereotype.Component;
import vn.neuguong.award.evaluations.MonthlyListEvent;
import vn.neuguong.award.evaluations.MonthlyListEvent.MonthlyListClosed;
import vn.neuguong.messaging.outbox.WireEvent;
import vn.neuguong.messaging.outbox.WireFormat;

/** How the events of monthly lists look on the wire. */
@Component
class MonthlyListWireFormat implements WireFormat<MonthlyListEvent> {

    @Override
    public String topic() {
        return "award.evaluations";
    }

    @Override
    public WireEvent toWire(MonthlyListEvent event) {
        return switch (event) {
            case MonthlyListClosed closed -> new WireEvent("monthly-list.closed.v1", MonthlyListClosedV1.of(closed));
        };
    }
}
