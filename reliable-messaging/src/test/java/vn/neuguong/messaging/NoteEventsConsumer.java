package vn.neuguong.messaging;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.neuguong.messaging.consumption.Event;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.messaging.consumption.PoisonEventException;

/** Writes down what arrives; fails on demand. */
@Component("noteEvents")
public class NoteEventsConsumer extends EventConsumer {

    public record NoteWrittenV1(
            String noteId, String text, @Nullable String remark) {}

    public final List<Event<NoteWrittenV1>> received = new CopyOnWriteArrayList<>();
    public final List<String> erased = new CopyOnWriteArrayList<>();
    /** How many times the note with the text "database away" still fails. */
    public final AtomicInteger failuresLeft = new AtomicInteger();

    /** Whether the note with the text "thuốc độc" is understood by now. */
    public volatile boolean mended;

    NoteEventsConsumer() {
        on("note.written.v1", NoteWrittenV1.class, this::onWritten);
        onTombstone(erased::add);
    }

    private void onWritten(Event<NoteWrittenV1> event) {
        if (event.data().text().equals("database away") && failuresLeft.getAndDecrement() > 0) {
            throw new IllegalStateException("the database is away");
        }
        if (event.data().text().equals("thuốc độc") && !mended) {
            throw new PoisonEventException("nobody understands this note");
        }
        received.add(event);
    }
}
