package vn.neuguong.messaging;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.messaging.consumption.SequenceGuard;

/** A projection of notes from a topic of their own; broken, it pins every note upside down. */
@Component("noteBoard")
public class NoteBoard extends EventConsumer {

    /** What is pinned to the board; `sequence` is the guard's. */
    @Document("pinned-notes")
    public record PinnedNote(String id, @Nullable String text) {}

    record NotePinnedV1(String noteId, String text) {}

    public volatile boolean broken;

    NoteBoard(SequenceGuard guard) {
        on("note.pinned.v1", NotePinnedV1.class, event -> {
            var text = event.data().text();
            guard.applyWithBatch(
                    PinnedNote.class,
                    event.data().noteId(),
                    event.metadata().sequence(),
                    Update.update(
                            "text", broken ? new StringBuilder(text).reverse().toString() : text));
        });
        onTombstone(noteId -> guard.erase(PinnedNote.class, noteId));
        projects(PinnedNote.class);
    }
}
