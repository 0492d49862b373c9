package vn.neuguong.pledge.clauses.messaging;

import org.springframework.stereotype.Component;
import vn.neuguong.messaging.outbox.WireEvent;
import vn.neuguong.messaging.outbox.WireFormat;
import vn.neuguong.pledge.clauses.ClauseSetEvent;
import vn.neuguong.pledge.clauses.ClauseSetEvent.ClauseSetPublished;
import vn.neuguong.pledge.clauses.ClauseSetEvent.ClauseSetWithdrawn;

/** Publishes the versions of clause sets. */
@Component
class ClauseSetWireFormat implements WireFormat<ClauseSetEvent> {

    @Override
    public String topic() {
        return "pledge.clause-sets";
    }

    @Override
    public WireEvent toWire(ClauseSetEvent event) {
        return switch (event) {
            case ClauseSetPublished published -> new WireEvent("clause-set.published.v1", ClauseSetV1.of(published));
            case ClauseSetWithdrawn withdrawn -> new WireEvent("clause-set.withdrawn.v1", ClauseSetV1.of(withdrawn));
        };
    }
}
