package vn.neuguong.pledge.coverage;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the counts of a unit have changed and, as far as is known, will change, day by day. It answers for any day
 * without looking at a pledge, and takes some forty bytes for a day on which something happened.
 */
final class UnitHistory {

    private static final int MEASURES = Measure.COUNT;
    private static final int BYTES_PER_DAY = Integer.BYTES * (1 + MEASURES);

    private final TreeMap<Integer, int[]> changes = new TreeMap<>();

    /** One more from the first day on, until the day before {@code end}; absent for ever. */
    void count(Measure measure, LocalDate from, @Nullable LocalDate end) {
        if (end != null && !end.isAfter(from)) {
            return;
        }
        change(measure, from, 1);
        if (end != null) {
            change(measure, end, -1);
        }
    }

    private void change(Measure measure, LocalDate day, int by) {
        changes.computeIfAbsent((int) day.toEpochDay(), _ -> new int[MEASURES])[measure.place()] += by;
    }

    /** The counts at the end of the day. */
    CoverageCounts on(LocalDate day) {
        var sums = new long[MEASURES];
        changes.headMap((int) day.toEpochDay(), true).values().forEach(change -> {
            for (int i = 0; i < MEASURES; i++) {
                sums[i] += change[i];
            }
        });
        return new CoverageCounts(
                sums[Measure.INVITED.place()],
                sums[Measure.INFORMED.place()],
                sums[Measure.VIEWED.place()],
                sums[Measure.SIGNED.place()],
                sums[Measure.ACKNOWLEDGED.place()],
                sums[Measure.IN_FORCE.place()],
                sums[Measure.REFUSED.place()],
                sums[Measure.LATE.place()]);
    }

    /** For storing. */
    byte[] encoded() {
        var bytes = ByteBuffer.allocate(changes.size() * BYTES_PER_DAY);
        for (Map.Entry<Integer, int[]> day : changes.entrySet()) {
            bytes.putInt(day.getKey());
            for (int change : day.getValue()) {
                bytes.putInt(change);
            }
        }
        return bytes.array();
    }

    static UnitHistory decode(byte[] encoded) {
        var history = new UnitHistory();
        var bytes = ByteBuffer.wrap(encoded);
        while (bytes.remaining() >= BYTES_PER_DAY) {
            int day = bytes.getInt();
            var change = new int[MEASURES];
            for (int i = 0; i < MEASURES; i++) {
                change[i] = bytes.getInt();
            }
            history.changes.put(day, change);
        }
        return history;
    }
}
