package vn.neuguong.messaging.operations;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks at regular times at what other instances and operators have stored, and at what the metrics show. */
final class OperationsWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OperationsWatch.class);
    private static final Duration HOLDS_EVERY = Duration.ofSeconds(1);
    private static final Duration LETTERS_EVERY = Duration.ofSeconds(30);

    private final ConsumerHolds holds;
    private final DeadLetterShelf letters;
    private @Nullable ScheduledExecutorService watch;

    OperationsWatch(ConsumerHolds holds, DeadLetterShelf letters) {
        this.holds = holds;
        this.letters = letters;
    }

    @Override
    public void start() {
        var watching = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().daemon().name("messaging-operations-", 0).factory());
        every(HOLDS_EVERY, holds::obey, watching);
        every(LETTERS_EVERY, letters::recount, watching);
        watch = watching;
    }

    @Override
    public void stop() {
        if (watch != null) {
            watch.shutdownNow();
            watch = null;
        }
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }

    private static void every(Duration time, Runnable task, ScheduledExecutorService watching) {
        Runnable orLater = () -> {
            try {
                task.run();
            } catch (RuntimeException brokerOrDatabaseAway) {
                log.debug("Not now: {}", brokerOrDatabaseAway.toString());
            }
        };
        var _ = watching.scheduleWithFixedDelay(orLater, 0, time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
