package vn.neuguong.endtoend.benchmarks.consumption;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import vn.neuguong.endtoend.benchmarks.machine.Topics;

/** How fast a group reads a topic, seen from outside by what it has committed: the same for whoever reads. */
final class Progress {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Topics topics;
    private final String group;
    private final String topic;

    Progress(Topics topics, String group, String topic) {
        this.topics = topics;
        this.group = group;
        this.topic = topic;
    }

    /** Events per second from the moment {@code warmUp} events are read until all are. */
    double eventsPerSecond(int warmUp, int all) throws InterruptedException {
        var first = awaitCommitted(Math.max(1, warmUp));
        var firstAt = System.nanoTime();
        awaitCommitted(all);
        return (all - first) / ((System.nanoTime() - firstAt) / 1e9);
    }

    private long awaitCommitted(long wanted) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var committed = topics.committed(group, topic);
            if (committed >= wanted) {
                return committed;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("%s has read %d of %d".formatted(group, committed, wanted));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
