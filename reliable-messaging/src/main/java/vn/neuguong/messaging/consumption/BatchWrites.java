package vn.neuguong.messaging.consumption;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the handlers of a polled batch want written at its end, all of a kind together: one round trip to the database
 * instead of hundreds. The batch counts as handled only when all of it is stored.
 */
public final class BatchWrites {

    private static final ScopedValue<BatchWrites> OF_THIS_BATCH = ScopedValue.newInstance();

    private final Map<Writer<?>, Collected<?>> collected = new LinkedHashMap<>();
    private int record;

    private BatchWrites() {}

    /**
     * Writes items of one kind, in the order they came. As idempotent as the handlers have to be: when it fails, some
     * may be stored, and all come again.
     */
    @FunctionalInterface
    public interface Writer<T> {
        /**
         * Stores all of them, or throws.
         *
         * @throws RefusedItemException if all but one are stored, and that one never can be
         */
        void write(List<T> items);
    }

    /** Items of one kind, and the records of the batch they came from. */
    private record Collected<T>(Writer<T> writer, List<T> items, List<Integer> records) {

        void add(T item, int record) {
            items.add(item);
            records.add(record);
        }

        void write() {
            try {
                writer.write(items);
            } catch (RefusedItemException refused) {
                throw new RefusedRecordException(recordOf(refused), refused.reason());
            }
        }

        private int recordOf(RefusedItemException refused) {
            int index = items.indexOf(refused.item());
            if (index >= 0) {
                return records.get(index);
            }
            throw new IllegalStateException("An item was refused that was never collected", refused);
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

    /** The items that are added from here on come from this record of the batch. */
    static void handling(int record) {
        OF_THIS_BATCH.get().record = record;
    }

    static void collecting(Runnable batch) {
        ScopedValue.where(OF_THIS_BATCH, new BatchWrites()).run(batch);
    }

    @SuppressWarnings("unchecked") // under a writer lies what was collected for it
    private <T> void collect(Writer<T> writer, T item) {
        var ofWriter = (Collected<T>)
                collected.computeIfAbsent(writer, _ -> new Collected<>(writer, new ArrayList<>(), new ArrayList<>()));
        ofWriter.add(item, record);
    }

    /**
     * What could not be written stays collected, so that no later record passes for the one that failed. Of the records
     * that can never be written the first is told, once everything else is written.
     */
    private void writeAll() {
        @Nullable RefusedRecordException first = null;
        for (var all = collected.values().iterator(); all.hasNext(); all.remove()) {
            try {
                all.next().write();
            } catch (RefusedRecordException refused) {
                first = first == null || refused.index() < first.index() ? refused : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
