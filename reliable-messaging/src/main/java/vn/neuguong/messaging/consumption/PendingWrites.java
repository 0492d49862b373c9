package vn.neuguong.messaging.consumption;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The writes of the batch being handled that wait for its end, to be sent together. */
final class PendingWrites {

    /** Bound while a batch is handled. */
    static final ScopedValue<PendingWrites> OF_THIS_BATCH = ScopedValue.newInstance();

    private final Map<SequenceGuard, List<GuardedUpdate>> writes = new LinkedHashMap<>();

    void add(SequenceGuard guard, GuardedUpdate update) {
        writes.computeIfAbsent(guard, _ -> new ArrayList<>()).add(update);
    }

    /** Stores them; when it throws, some may be stored, and the batch has to be handled again. */
    void flush() {
        writes.forEach(SequenceGuard::write);
        writes.clear();
    }
}
