package vn.neuguong.endtoend.chaos.cluster;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.neuguong.endtoend.chaos.proxies.MailGate;
import vn.neuguong.endtoend.chaos.proxies.TcpProxy;
import vn.neuguong.local.launcher.Fleet;
import vn.neuguong.local.launcher.Home;
import vn.neuguong.local.launcher.Ports;
import vn.neuguong.local.launcher.ProcessName;
import vn.neuguong.local.launcher.Repository;

/**
 * The whole system of a run: the platform once, each service usually twice, proxies before broker, database, mail server and
 * services. A supervisor brings back whatever is down and is not meant to be.
 */
public final class Cluster implements AutoCloseable {

    private static final Duration ROUND = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Fleet fleet;
    private final ChaosPorts ports;
    private final List<Member> services;
    private final Agent agent;
    private final PrintStream out;
    private final Map<Member, SupervisedProcess> processes = new ConcurrentHashMap<>();
    private final Map<ProcessName, TcpProxy> proxies = new ConcurrentHashMap<>();
    private final MailGate mailGate;
    private volatile boolean closing;
    private @Nullable Thread supervisor;

    /**
     * Takes the ports of its proxies at once.
     *
     * @param services the instances to run, at least one of each service
     */
    public Cluster(
            Repository repository, Home home, int portOffset, List<Member> services, Agent agent, PrintStream out) {
        this.services = List.copyOf(services);
        this.ports = new ChaosPorts(new Ports(portOffset));
        this.agent = agent;
        this.out = out;
        var workshop = new Home(repository.root().resolve("deploy/end-to-end-tests/target"));
        this.fleet = new Fleet(repository, home, workshop, ports.direct(), ports.wiring(agent.settings()), out);
        fleet.check(2);
        this.mailGate = new MailGate(ports.mailGate(), ports.direct().smtp());
        proxies.put(
                ProcessName.KAFKA,
                new TcpProxy(ports.proxyOf(ProcessName.KAFKA), ports.direct().kafkaDetour()));
        proxies.put(
                ProcessName.MONGO,
                new TcpProxy(ports.proxyOf(ProcessName.MONGO), ports.direct().first(ProcessName.MONGO)));
        proxies.put(ProcessName.MAIL, new TcpProxy(ports.mailProxy(), ports.mailGate()));
        for (var service : ProcessName.SERVICES) {
            proxies.put(service, new TcpProxy(ports.frontPort(service), () -> liveInstancesOf(service)));
        }
    }

    /** Brings everything up, and returns when it is. */
    public void start() throws InterruptedException {
        supervise(Arrays.stream(ProcessName.values())
                .filter(ProcessName.PLATFORM::contains)
                .map(name -> new Member(name, 1)));
        supervisor = Thread.ofPlatform().name("supervisor").daemon().start(this::keepUp);
        fleet.prepare(ProcessName.SERVICES, false);
        awaitAllLive("the platform");
        fleet.prepare(ProcessName.SERVICES, true);
        supervise(services.stream());
        awaitAllLive("the services");
    }

    private void supervise(Stream<Member> members) {
        members.forEach(member -> processes.put(member, new SupervisedProcess(member)));
    }

    private void keepUp() {
        while (!closing) {
            for (var process : processes.values()) {
                try {
                    if (!closing && process.revive(fleet, agent)) {
                        out.printf(
                                "          %s had ended without being told to, and is started again%n",
                                process.member());
                    }
                } catch (RuntimeException notThisTime) {
                    out.printf("          %s could not be started: %s%n", process.member(), notThisTime);
                }
            }
            try {
                Thread.sleep(ROUND);
            } catch (InterruptedException closed) {
                return;
            }
        }
    }

    /** Waits until every process that should be up does its work. */
    public void awaitAllLive(String what) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!notLive().isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "%s did not come up within %d s: %s".formatted(what, PATIENCE.toSeconds(), notLive()));
            }
            Thread.sleep(ROUND);
        }
    }

    public List<Member> notLive() {
        return processes.values().stream()
                .filter(process -> !process.isLive())
                .map(SupervisedProcess::member)
                .toList();
    }

    /** How often each process ended although nobody had told it to. */
    public Map<Member, Integer> deathsOfTheirOwn() {
        return processes.values().stream()
                .filter(process -> process.deathsOfItsOwn() > 0)
                .collect(Collectors.toMap(SupervisedProcess::member, SupervisedProcess::deathsOfItsOwn));
    }

    /** The instance that publishes the events of the service now, by its own metric; one of them is. */
    public Member relayOf(ProcessName service) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            for (var member : services) {
                if (member.name() == service
                        && process(member).isLive()
                        && RelayMetric.of(ports, member).isActive()) {
                    return member;
                }
            }
            Thread.sleep(ROUND);
        }
        throw new IllegalStateException("No instance of %s is the relay".formatted(service.text()));
    }

    public void kill(Member member) {
        process(member).kill();
    }

    /** Ends all services at once and for good: what they leave behind does not change any more. */
    public void freeze() {
        services.forEach(this::kill);
    }

    public void terminate(Member member) {
        process(member).terminate();
    }

    public void bringBack(Member member) {
        process(member).allowUp();
    }

    public void suspend(Member member) {
        process(member).suspend();
    }

    public void resume(Member member) {
        process(member).resume();
    }

    /** Kafka's, the database's, the mail server's. */
    public TcpProxy proxyOf(ProcessName process) {
        var proxy = proxies.get(process);
        if (proxy == null) {
            throw new IllegalArgumentException("There is no proxy before " + process.text());
        }
        return proxy;
    }

    public MailGate mailGate() {
        return mailGate;
    }

    public ChaosPorts ports() {
        return ports;
    }

    private SupervisedProcess process(Member member) {
        var process = processes.get(member);
        if (process == null) {
            throw new IllegalArgumentException("There is no " + member);
        }
        return process;
    }

    private List<Integer> liveInstancesOf(ProcessName service) {
        var live = new ArrayList<Integer>();
        for (var member : services) {
            var process = processes.get(member);
            if (member.name() == service && process != null && process.isLive()) {
                live.add(ports.direct().instance(member.instance()).first(service));
            }
        }
        Collections.shuffle(live);
        return live;
    }

    /** Ends every process: the services first, then what they stand on. */
    @Override
    public void close() {
        closing = true;
        if (supervisor != null) {
            supervisor.interrupt();
        }
        fleet.abandon();
        proxies.values().forEach(TcpProxy::close);
        mailGate.close();
        processes.values().stream()
                .sorted((a, b) ->
                        Boolean.compare(b.member().isService(), a.member().isService()))
                .forEach(SupervisedProcess::kill);
    }
}
