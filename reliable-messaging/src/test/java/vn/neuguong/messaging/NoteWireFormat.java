package vn.neuguong.messaging;

import org.springframework.stereotype.Component;
import vn.neuguong.messaging.outbox.WireEvent;
import vn.neuguong.messaging.outbox.WireFormat;

@Component
class NoteWireFormat implements WireFormat<Note.NoteEvent> {

    @Override
    public String topic() {
        return "pledge.pledges";
    }

    @Override
    public WireEvent toWire(Note.NoteEvent event) {
        return switch (event) {
            case Note.NoteEvent.NoteWritten written -> new WireEvent("note.written.v1", written);
            case Note.NoteEvent.NoteErased erased -> WireEvent.tombstone("note.erased.v1");
        };
    }
}
