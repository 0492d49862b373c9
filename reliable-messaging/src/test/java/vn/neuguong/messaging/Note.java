package vn.neuguong.messaging;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.messaging.outbox.OutboxDocument;

/** The smallest aggregate there is. */
@Document("notes")
public class Note extends OutboxDocument {

    public sealed interface NoteEvent {
        record NoteWritten(String noteId, String text) implements NoteEvent {}

        record NoteErased(String noteId) implements NoteEvent {}
    }

    @Id
    private final String id;

    private String text = "";

    public Note(String id) {
        this.id = id;
    }

    public Note write(String newText) {
        text = newText;
        raise(new NoteEvent.NoteWritten(id, text));
        return this;
    }

    public Note erase() {
        text = "";
        raise(new NoteEvent.NoteErased(id));
        return this;
    }

    public String text() {
        return text;
    }

    @Override
    protected String aggregateId() {
        return id;
    }
}
