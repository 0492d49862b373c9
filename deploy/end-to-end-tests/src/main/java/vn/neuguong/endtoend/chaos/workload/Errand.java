package vn.neuguong.endtoend.chaos.workload;

import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/** Somebody is to do a task, not before a certain moment. */
record Errand(String taskId, String kind, long dueNanos) implements Delayed {

    static final String SIGN = "pledge.sign";
    static final String ACKNOWLEDGE = "pledge.acknowledge";
    static final String INSPECT = "inspection.self-inspect";

    static Errand in(long millis, String taskId, String kind) {
        return new Errand(taskId, kind, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis));
    }

    Errand againIn(long millis) {
        return in(millis, taskId, kind);
    }

    @Override
    public long getDelay(TimeUnit unit) {
        return unit.convert(dueNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
        return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
}
