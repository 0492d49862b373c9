package vn.neuguong.messaging.outbox;

import com.mongodb.client.MongoCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;

/** The due outboxes of a collection, the longest waiting first, read slice by slice. */
final class DueOutboxes implements AutoCloseable {

    private final MongoCursor<Document> cursor;
    private final Function<Document, Optional<DueOutbox>> reading;
    private final int sliceSize;
    private final int atMost;
    private int read;

    DueOutboxes(
            MongoCursor<Document> cursor, Function<Document, Optional<DueOutbox>> reading, int sliceSize, int atMost) {
        this.cursor = cursor;
        this.reading = reading;
        this.sliceSize = sliceSize;
        this.atMost = atMost;
    }

    /** Empty at the end. */
    List<DueOutbox> nextSlice() {
        var slice = new ArrayList<DueOutbox>();
        while (slice.size() < sliceSize && cursor.hasNext()) {
            read++;
            reading.apply(cursor.next()).ifPresent(slice::add);
        }
        return slice;
    }

    /** Whether there may be more than was asked for. */
    boolean wereTooMany() {
        return read >= atMost;
    }

    @Override
    public void close() {
        cursor.close();
    }
}
