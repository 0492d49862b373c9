package vn.neuguong.endtoend.benchmarks.openloop;

import java.util.Arrays;
import java.util.Collection;

/** Latencies of one round, and their exact percentiles by nearest rank: none is thrown away or rounded. */
public final class Latencies {

    private final long[] sortedNanos;

    private Latencies(long[] sortedNanos) {
        this.sortedNanos = sortedNanos;
    }

    static Latencies of(Collection<Long> nanos) {
        if (nanos.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        var sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    /** The smallest latency that at least the given share (0.99) of all did not exceed, in milliseconds. */
    public double millis(double share) {
        if (share <= 0 || share > 1) {
            throw new IllegalArgumentException("not a share: " + share);
        }
        // A share of 0.999 of 1,000 is the 999th, although 0.999 * 1000 is a little more in binary.
        var rank = (int) Math.ceil(share * sortedNanos.length - 1e-9);
        return sortedNanos[Math.max(rank, 1) - 1] / 1e6;
    }
}
