package vn.neuguong.endtoend.chaos.workload;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What people have still to do; each task is somebody's errand once, however often one hears of it. */
final class Errands {

    private static final Map<String, Integer> LONGEST_PAUSE_MILLIS =
            Map.of(Errand.SIGN, 9_000, Errand.ACKNOWLEDGE, 4_000, Errand.INSPECT, 6_000);

    private final DelayQueue<Errand> waiting = new DelayQueue<>();
    private final Map<String, String> open = new HashMap<>();
    private final Set<String> closed = new HashSet<>();
    private final Random pauses;

    Errands(long seed) {
        this.pauses = new Random(seed);
    }

    /** People take some time before they act. */
    synchronized void opened(String taskId, String kind) {
        var longest = LONGEST_PAUSE_MILLIS.get(kind);
        if (longest != null && !closed.contains(taskId) && open.putIfAbsent(taskId, kind) == null) {
            waiting.add(Errand.in(500L + pauses.nextInt(longest), taskId, kind));
        }
    }

    synchronized void closed(String taskId) {
        closed.add(taskId);
        open.remove(taskId);
    }

    synchronized boolean isClosed(String taskId) {
        return closed.contains(taskId);
    }

    void again(Errand errand) {
        waiting.add(errand);
    }

    @Nullable
    Errand next() throws InterruptedException {
        return waiting.poll(200, TimeUnit.MILLISECONDS);
    }

    synchronized long open(String kind) {
        return open.values().stream().filter(kind::equals).count();
    }

    synchronized int open() {
        return open.size();
    }
}
