package vn.neuguong.messaging.consumption;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the handlers of a polled batch want written at its end, all of a kind together: one round trip to the database
 * instead of hundreds. The batch counts as handled only when all of it is stored.
 */
public final class BatchWrites {

    private static final ScopedValue<BatchWrites> OF_THIS_BATCH = ScopedValue.newInstance();

    private final Map<Writer<?>, Collected<?>> collected = new LinkedHashMap<>();

    private BatchWrites() {}

    /**
     * Writes items of one kind, in the order they came. As idempotent as the handlers have to be: when it fails, some
     * may be stored, and all come again.
     */
    @FunctionalInterface
    public interface Writer<T> {
        /** Stores all of them, or throws. */
        void write(List<T> items);
    }

    private record Collected<T>(Writer<T> writer, List<T> items) {
        void write() {
            writer.write(items);
        }
    }

    /**
     * Leaves an item to the end of the batch being handled; outside of any batch it is written at once.
     *
     * @param writer always the same object for one kind of item
     */
    public static <T> void add(Writer<T> writer, T item) {
        if (OF_THIS_BATCH.isBound()) {
            OF_THIS_BATCH.get().collect(writer, item);
        } else {
            writer.write(List.of(item));
        }
    }

    /** Writes what has been collected so far, for a handler that has to see it. */
    public static void flush() {
        if (OF_THIS_BATCH.isBound()) {
            OF_THIS_BATCH.get().writeAll();
        }
    }

    static void collecting(Runnable batch) {
        ScopedValue.where(OF_THIS_BATCH, new BatchWrites()).run(batch);
    }

    @SuppressWarnings("unchecked") // under a writer lies what was collected for it
    private <T> void collect(Writer<T> writer, T item) {
        var ofWriter =
                (Collected<T>) collected.computeIfAbsent(writer, _ -> new Collected<>(writer, new ArrayList<>()));
        ofWriter.items().add(item);
    }

    /** What could not be written stays collected, so that no later record passes for the one that failed. */
    private void writeAll() {
        for (var all = collected.values().iterator(); all.hasNext(); all.remove()) {
            all.next().write();
        }
    }
}
