package vn.neuguong.local.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Does several things at the same time; the first that fails interrupts the others and is what is thrown. */
final class Together {

    /** One of the things. */
    @FunctionalInterface
    interface Task {
        void run() throws InterruptedException;
    }

    private Together() {}

    static void run(Stream<? extends Task> tasks) throws InterruptedException {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            var ended = new ExecutorCompletionService<Boolean>(threads);
            List<Future<Boolean>> under = new ArrayList<>();
            tasks.forEach(task -> under.add(ended.submit(() -> {
                task.run();
                return true;
            })));
            for (int i = 0; i < under.size(); i++) {
                ended.take().get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Refusal refusal
                    ? refusal
                    : new IllegalStateException("An unexpected fault ended the start", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
