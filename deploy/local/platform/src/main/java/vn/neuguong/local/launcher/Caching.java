package vn.neuguong.local.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Makes the AOT caches that services lack, with what they stand on up already. */
final class Caching {

    /** Caches made at the same time: more would only share the processors. */
    private static final int TRAININGS = 2;

    private final Children children;
    private final Plans plans;
    private final PrintStream out;

    Caching(Children children, Plans plans, PrintStream out) {
        this.children = children;
        this.plans = plans;
        this.out = out;
    }

    /** A service that cannot be trained still starts, only slower. */
    Duration makeFor(List<ServiceApp> apps) throws InterruptedException {
        if (apps.isEmpty()) {
            return Duration.ZERO;
        }
        long began = System.nanoTime();
        out.println("First start of these services: preparing them to start faster from now on.");
        var places = new Semaphore(TRAININGS);
        Together.run(apps.stream().map(app -> () -> {
            places.acquire();
            try {
                makeCache(app);
            } finally {
                places.release();
            }
        }));
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void makeCache(ServiceApp app) throws InterruptedException {
        long began = System.nanoTime();
        ProcessPlan training = plans.service(app, app.makeCache());
        int code = children.run(training.command(), training.environment(), app.trainingLog());
        if (code == 0 && app.hasCache()) {
            double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
            out.printf("  %-13s prepared in %.1f s%n", app.service().text(), seconds);
        } else {
            out.printf(
                    "  %-13s not prepared, so it starts slower; see %s%n",
                    app.service().text(), app.trainingLog());
        }
    }
}
