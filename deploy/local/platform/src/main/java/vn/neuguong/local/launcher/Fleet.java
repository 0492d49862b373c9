package vn.neuguong.local.launcher;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Starts the processes of a system one by one, services in several instances, for whoever kills, suspends and restarts
 * them: the chaos run and the benchmarks. They end with whoever started them calling {@link Process#destroy}; nothing
 * is written to the register of {@code ./run}.
 */
public final class Fleet {

    private final Repository repository;
    private final Home home;
    private final Ports ports;
    private final Wiring wiring;
    private final PrintStream out;
    private final Children children;
    private final Map<ProcessName, ServiceApp> apps;
    private final Map<String, Integer> starts = new ConcurrentHashMap<>();
    private final String classPath;

    /**
     * Nothing is started yet.
     *
     * @param workshop where the extracted services and their caches are kept; several homes may share one
     */
    public Fleet(Repository repository, Home home, Home workshop, Ports ports, Wiring wiring, PrintStream out) {
        this.repository = repository;
        this.home = home;
        this.ports = ports;
        this.wiring = wiring;
        this.out = out;
        this.children = new Children(workshop, new ProcessRegister(workshop));
        this.apps = ProcessName.SERVICES.stream()
                .collect(
                        Collectors.toMap(service -> service, service -> new ServiceApp(service, repository, workshop)));
        this.classPath =
                new PlatformClasses(workshop.apps().resolve("platform")).copied(repository.platformClassPath());
    }

    /** Refuses busy ports and a full disk before anything is started. */
    public void check(int instances) {
        new Preflight(home, ports).check(List.of(ProcessName.values()));
        for (var instance = 2; instance <= instances; instance++) {
            new Preflight(home, ports.instance(instance)).check(ProcessName.SERVICES);
        }
    }

    /** Extracts the services, and gives them AOT caches when asked to; the platform must be up for the latter. */
    public void prepare(List<ProcessName> services, boolean withCaches) throws InterruptedException {
        Together.run(services.stream().map(service -> () -> app(service).prepare(children)));
        if (withCaches) {
            var plans = new Plans(repository, home, ports, wiring);
            new Caching(children, plans, out)
                    .makeFor(services.stream()
                            .map(this::app)
                            .filter(app -> !app.hasCache())
                            .toList());
        }
    }

    /**
     * Starts a process; instance 1 is the only one of what is no service. An agent makes the AOT cache useless, so it
     * is left out then.
     *
     * @param flags of its JVM, after the usual ones
     */
    public Started start(ProcessName name, int instance, List<String> flags) {
        var plans = new Plans(repository, home, ports.instance(instance), wiring);
        var usual = ProcessName.SERVICES.contains(name)
                ? plans.service(app(name), flags.isEmpty() ? app(name).useCache() : flags)
                : new Plans(repository, home, ports, wiring).platform(name, classPath);
        var who = ProcessName.SERVICES.contains(name) ? name.text() + "-" + instance : name.text();
        var plan = usual.labelled("%s.%03d".formatted(who, starts.merge(who, 1, Integer::sum)));
        return new Started(plan, spawn(plan));
    }

    /** Interrupts what {@link #prepare} has under way. */
    public void abandon() {
        children.abandon(out);
    }

    private ServiceApp app(ProcessName service) {
        var app = apps.get(service);
        if (app == null) {
            throw new IllegalArgumentException(service + " is no service");
        }
        return app;
    }

    private Process spawn(ProcessPlan plan) {
        try {
            Files.createDirectories(home.logs());
            var builder = new ProcessBuilder(new ArrayList<>(plan.command()))
                    .directory(home.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(home.log(plan.label()).toFile());
            builder.environment().putAll(plan.environment());
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("%s could not be started".formatted(plan.label()), e);
        }
    }

    /** A process on its way up. */
    public final class Started {

        private final ProcessPlan plan;
        private final Process process;

        private Started(ProcessPlan plan, Process process) {
            this.plan = plan;
            this.process = process;
        }

        public Process process() {
            return process;
        }

        /** Waits until it does its work; throws {@link Refusal} with its last words when it will not. */
        public void awaitReady() throws InterruptedException {
            new ReadinessWatch(home).await(plan, process.toHandle());
        }
    }
}
