package vn.neuguong.messaging.outbox;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a commit rouse the relay at once instead of at its next poll, and tells it where to look. */
final class RelayWakeUp {

    private final Semaphore calls = new Semaphore(0);
    private final Set<String> touched = ConcurrentHashMap.newKeySet();

    void documentSaved(String collection) {
        touched.add(collection);
        call();
    }

    /** Ends the wait without naming a collection: at a stop. */
    void call() {
        if (calls.availablePermits() == 0) {
            calls.release();
        }
    }

    /** Waits for a commit, at most for the given time. */
    void await(Duration atMost) throws InterruptedException {
        if (calls.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            calls.drainPermits();
        }
    }

    /** The collections written to since the last call. */
    Set<String> touched() {
        var seen = Set.copyOf(touched);
        touched.removeAll(seen);
        return seen;
    }
}
