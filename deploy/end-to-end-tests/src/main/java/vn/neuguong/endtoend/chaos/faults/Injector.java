package vn.neuguong.endtoend.chaos.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import vn.neuguong.endtoend.chaos.cluster.Cluster;
import vn.neuguong.endtoend.chaos.cluster.Member;
import vn.neuguong.endtoend.chaos.proxies.Disturbance;
import vn.neuguong.endtoend.chaos.proxies.MailMood;
import vn.neuguong.local.launcher.ProcessName;
import vn.neuguong.local.launcher.Repository;

/** Brings faults about, each from its beginning to the end of its cause. */
public final class Injector implements AutoCloseable {

    private static final int REFUSES_EVERYTHING = 20;
    private static final int REFUSES_NOTHING = 2 << 20;
    private static final int TRIES = 40;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private final Cluster cluster;
    private final FaultLog log;
    private final Topics topics;
    private final Groups groups;
    private final PoisonCabinet poison;

    public Injector(Cluster cluster, FaultLog log, long seed) {
        this.cluster = cluster;
        this.log = log;
        this.topics = new Topics(cluster.ports().brokers(), new Random(seed));
        this.groups = new Groups(cluster.ports().brokers());
        this.poison = new PoisonCabinet(topics);
    }

    /** Runs the lanes at the same time, and returns when the last fault is over. */
    public void inject(Schedule schedule) throws InterruptedException {
        long began = System.nanoTime();
        var lanes = schedule.lanes().stream()
                .map(lane -> Thread.ofPlatform().name("faults").start(() -> inject(lane, began)))
                .toList();
        for (var lane : lanes) {
            lane.join();
        }
    }

    private void inject(List<PlannedFault> lane, long began) {
        for (var planned : lane) {
            long wait = planned.at().toNanos() - (System.nanoTime() - began);
            try {
                if (wait > 0) {
                    Thread.sleep(Duration.ofNanos(wait));
                }
                bringAbout(planned);
            } catch (InterruptedException interrupted) {
                return;
            } catch (ExecutionException | RuntimeException failure) {
                log.tell("could not bring about " + planned.fault() + ": " + failure);
            }
        }
    }

    private void bringAbout(PlannedFault planned) throws InterruptedException, ExecutionException {
        var from = Instant.now();
        log.tell(planned.fault().toString());
        try {
            cause(planned.fault(), planned.lasting());
        } finally {
            log.record(planned.fault(), from);
        }
    }

    private void cause(Fault fault, Duration lasting) throws InterruptedException, ExecutionException {
        switch (fault) {
            case Fault.Kill(var member) -> {
                cluster.kill(member);
                downFor(member, lasting);
            }
            case Fault.KillRelay(var service) -> {
                var relay = cluster.relayOf(service);
                cluster.kill(relay);
                log.tell("   %s was the relay".formatted(relay));
                downFor(relay, lasting);
            }
            case Fault.Terminate(var member) -> {
                cluster.terminate(member);
                downFor(member, lasting);
            }
            case Fault.BrokerAway() -> {
                cluster.terminate(Member.BROKER);
                downFor(Member.BROKER, lasting);
            }
            case Fault.Suspend(var member) -> suspend(member, lasting);
            case Fault.Disturb(var before, var disturbance) -> disturb(before, disturbance, lasting);
            case Fault.MailTrouble(var mood) -> treatMails(mood, lasting);
            case Fault.Redeliver(var how) -> log.tell("   %d events again".formatted(topics.repeat(how)));
            case Fault.Poison(var kind, var topic) -> poison.write(kind, topic);
            case Fault.DeadLettersRefused(var topic, var group) -> refuseDeadLetters(topic, group, lasting);
            case Fault.Rewind(var service) -> rewind(service);
            case Fault.RebalanceStorm(var service) -> storm(service, lasting);
        }
    }

    private void downFor(Member member, Duration time) throws InterruptedException {
        try {
            Thread.sleep(time);
        } finally {
            cluster.bringBack(member);
        }
    }

    private void suspend(Member member, Duration time) throws InterruptedException {
        cluster.suspend(member);
        try {
            Thread.sleep(time);
        } finally {
            cluster.resume(member);
        }
    }

    private void disturb(ProcessName before, Disturbance disturbance, Duration time) throws InterruptedException {
        cluster.proxyOf(before).disturb(disturbance);
        try {
            Thread.sleep(time);
        } finally {
            cluster.proxyOf(before).disturb(Disturbance.NONE);
        }
    }

    private void treatMails(MailMood mood, Duration time) throws InterruptedException {
        cluster.mailGate().treatMails(mood);
        try {
            Thread.sleep(time);
        } finally {
            cluster.mailGate().treatMails(MailMood.OBLIGING);
        }
    }

    private void refuseDeadLetters(String topic, String group, Duration time)
            throws InterruptedException, ExecutionException {
        var deadLetters = topic + "." + group + ".dlq";
        until(() -> groups.limitRecordsOf(deadLetters, REFUSES_EVERYTHING));
        try {
            poison.write(PoisonKind.BAD_JSON, topic);
            Thread.sleep(time);
        } finally {
            until(() -> groups.limitRecordsOf(deadLetters, REFUSES_NOTHING));
        }
    }

    /** Only a group without members can be rewound. */
    private void rewind(ProcessName service) throws InterruptedException, ExecutionException {
        var instances = List.of(new Member(service, 1), new Member(service, 2));
        instances.forEach(cluster::terminate);
        try {
            until(() -> groups.rewind(Repository.moduleOf(service)));
        } finally {
            instances.forEach(cluster::bringBack);
        }
    }

    private void storm(ProcessName service, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        var group = Repository.moduleOf(service);
        var topic = PoisonTarget.ALL.stream()
                .filter(target -> target.groups().contains(group))
                .findFirst()
                .orElseThrow()
                .topic();
        while (System.nanoTime() < end) {
            groups.visit(group, topic);
        }
    }

    /** What an operator asks of a broker that may be away right now. */
    @FunctionalInterface
    private interface Operation {
        void run() throws ExecutionException, InterruptedException;
    }

    private static void until(Operation operation) throws InterruptedException, ExecutionException {
        for (int tried = 1; ; tried++) {
            try {
                operation.run();
                return;
            } catch (ExecutionException notYet) {
                if (tried == TRIES) {
                    throw notYet;
                }
                Thread.sleep(BETWEEN_TRIES);
            }
        }
    }

    @Override
    public void close() {
        topics.close();
        groups.close();
    }
}
