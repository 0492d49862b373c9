package vn.neuguong.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The last look at the tasks a group of letters tells of before they are handed over: taken once for all, and again as
 * soon as a slow mail server makes it old.
 */
final class LastLook {

    private static final long OLD_NANOS = Duration.ofSeconds(1).toNanos();

    private final ClosedTasks tasks;
    private final List<String> about;
    private Set<String> closed;
    private long takenAtNanos;

    LastLook(ClosedTasks tasks, List<Letter> letters) {
        this.tasks = tasks;
        this.about = letters.stream()
                .flatMap(letter -> letter.tasks().stream())
                .distinct()
                .toList();
        this.closed = look();
    }

    private Set<String> look() {
        takenAtNanos = System.nanoTime();
        return about.isEmpty() ? Set.of() : tasks.among(about);
    }

    /** What has become of a letter since it was written. */
    enum Finding {
        /** All it tells is so. */
        TRUE,
        /** Some of the tasks it lists are closed: it has to be written anew. */
        OUTDATED,
        /** All of its tasks are closed: nobody needs it. */
        POINTLESS
    }

    Finding of(Letter letter) {
        if (System.nanoTime() - takenAtNanos > OLD_NANOS) {
            closed = look();
        }
        var open =
                letter.tasks().stream().filter(task -> !closed.contains(task)).count();
        if (open == letter.tasks().size()) {
            return Finding.TRUE;
        }
        return open == 0 ? Finding.POINTLESS : Finding.OUTDATED;
    }
}
