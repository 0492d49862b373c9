package vn.neuguong.endtoend.benchmarks.openloop;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Gives commands at a fixed pace. A command that takes long delays no other, and each is told when it should have
 * begun: time lost by a slow system counts, instead of being left out because the load waited for it too.
 */
public final class OpenLoop {

    private final Ticker ticker;

    public OpenLoop() {
        this(Ticker.SYSTEM);
    }

    OpenLoop(Ticker ticker) {
        this.ticker = ticker;
    }

    /** What is done at each beat. */
    @FunctionalInterface
    public interface Command {

        /**
         * Gives one command.
         *
         * @param intendedAt when it should have begun, on the clock of {@link System#nanoTime}
         */
        void give(int number, long intendedAt) throws Exception;
    }

    /** Gives {@code count} commands and returns when the last one has ended; the first failure is thrown then. */
    public void run(double perSecond, int count, Command command) throws InterruptedException, ExecutionException {
        var began = ticker.now();
        var given = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0; number < count; number++) {
                var index = number;
                var intendedAt = began + Math.round(index * 1e9 / perSecond);
                ticker.sleepUntil(intendedAt);
                given.add(threads.submit(() -> {
                    command.give(index, intendedAt);
                    return null;
                }));
            }
        }
        for (var ended : given) {
            ended.get();
        }
    }
}
