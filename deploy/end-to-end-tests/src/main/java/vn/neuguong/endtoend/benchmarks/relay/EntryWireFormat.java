package vn.neuguong.endtoend.benchmarks.relay;

import vn.neuguong.endtoend.benchmarks.relay.Entry.EntryWritten;
import vn.neuguong.messaging.outbox.WireEvent;
import vn.neuguong.messaging.outbox.WireFormat;

/** How entries leave: to a topic of their own. */
final class EntryWireFormat implements WireFormat<EntryWritten> {

    static final String TOPIC = "bench.entries";
    static final String TYPE = "entry.written.v1";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public WireEvent toWire(EntryWritten event) {
        return new WireEvent(TYPE, event);
    }
}
