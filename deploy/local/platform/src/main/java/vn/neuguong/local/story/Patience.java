package vn.neuguong.local.story;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for a state the system reaches by itself, and says what was missing when it does not. */
final class Patience {

    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration BETWEEN = Duration.ofMillis(250);

    private Patience() {}

    static <T> T until(String wanted, Supplier<T> look, Predicate<T> reached) {
        var deadline = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            T seen = look.get();
            if (reached.test(seen)) {
                return seen;
            }
            if (System.nanoTime() > deadline) {
                throw new StoryFailure(
                        "Waited %d s for %s; last seen: %s".formatted(LONGEST.toSeconds(), wanted, seen));
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    static void until(String wanted, Supplier<Boolean> reached) {
        until(wanted, reached, Boolean::booleanValue);
    }
}
