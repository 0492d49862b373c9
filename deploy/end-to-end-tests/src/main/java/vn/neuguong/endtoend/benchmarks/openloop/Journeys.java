package vn.neuguong.endtoend.benchmarks.openloop;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Pairs departures with arrivals by key; of several arrivals the first counts, as repeats are no news. */
public final class Journeys {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final Map<String, Long> departures = new ConcurrentHashMap<>();
    private final Map<String, Long> arrivals = new ConcurrentHashMap<>();

    public void departed(String key, long nanos) {
        departures.put(key, nanos);
    }

    public void arrived(String key, long nanos) {
        arrivals.putIfAbsent(key, nanos);
    }

    /** Waits until all that departed have arrived; an arrival may be seen before its departure. */
    public Latencies awaitAll(Duration atMost) {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (!arrivals.keySet().containsAll(departures.keySet())) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("%d of %d have not arrived".formatted(missing(), departures.size()));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return Latencies.of(departures.entrySet().stream()
                .map(departure -> arrivalOf(departure.getKey()) - departure.getValue())
                .map(nanos -> Math.max(0L, nanos))
                .toList());
    }

    private long arrivalOf(String key) {
        return Objects.requireNonNull(arrivals.get(key));
    }

    private long missing() {
        return departures.keySet().stream()
                .filter(key -> !arrivals.containsKey(key))
                .count();
    }
}
