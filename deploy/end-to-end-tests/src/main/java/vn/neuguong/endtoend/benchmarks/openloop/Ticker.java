package vn.neuguong.endtoend.benchmarks.openloop;

import java.util.concurrent.locks.LockSupport;

/** The passing of time, so that the pace can be tested without waiting. */
interface Ticker {

    /** Nanoseconds since some moment. */
    long now();

    /** Returns at the given moment or, when it is past, at once. */
    void sleepUntil(long moment);

    /** The monotonic clock of this machine. */
    Ticker SYSTEM = new Ticker() {
        @Override
        public long now() {
            return System.nanoTime();
        }

        @Override
        public void sleepUntil(long moment) {
            for (var left = moment - now(); left > 0; left = moment - now()) {
                LockSupport.parkNanos(left);
            }
        }
    };
}
