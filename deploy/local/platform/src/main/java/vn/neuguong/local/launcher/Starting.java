package vn.neuguong.local.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Brings up what is not up yet: the platform first, then the services; all of it becomes ready, or none stays. */
final class Starting {

    private final Repository repository;
    private final Home home;
    private final Ports ports;
    private final PrintStream out;
    private final Children children;
    private final Plans plans;
    private final ReadinessWatch watch;

    Starting(Repository repository, Home home, Ports ports, ProcessRegister register, PrintStream out) {
        this.repository = repository;
        this.home = home;
        this.ports = ports;
        this.out = out;
        this.children = new Children(home, register);
        this.plans = new Plans(repository, home, ports);
        this.watch = new ReadinessWatch(home);
    }

    /**
     * Starts the processes named; an exception or a Ctrl-C on the way leaves none of them behind. Returns how long it
     * took to prepare what later starts find prepared.
     */
    Duration start(List<ProcessName> missing) throws InterruptedException {
        new Preflight(home, ports).check(missing);
        List<ServiceApp> apps = missing.stream()
                .filter(ProcessName.SERVICES::contains)
                .map(service -> new ServiceApp(service, repository, home))
                .toList();
        home.rememberOffset(ports.offset());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> children.abandon(out), "give-up"));
        try {
            var classPath = new PlatformClasses(home.apps().resolve("platform")).copied();
            Stream<Together.Task> platform = missing.stream()
                    .filter(ProcessName.PLATFORM::contains)
                    .map(process -> () -> bringUp(plans.platform(process, classPath)));
            Together.run(Stream.concat(platform, apps.stream().map(app -> () -> app.prepare(children))));
            Duration preparing = new Caching(children, plans, out)
                    .makeFor(apps.stream().filter(app -> !app.hasCache()).toList());
            Together.run(apps.stream().map(app -> () -> bringUp(plans.service(app, app.useCache()))));
            children.release();
            return preparing;
        } finally {
            children.abandon(out);
        }
    }

    private void bringUp(ProcessPlan plan) throws InterruptedException {
        long began = System.nanoTime();
        Process process = children.start(plan);
        watch.await(plan, process.toHandle());
        progress(plan.name(), "ready", began);
    }

    private void progress(ProcessName name, String what, long began) {
        double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
        out.printf("  %-13s %s in %.1f s%n", name.text(), what, seconds);
    }
}
