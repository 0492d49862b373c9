package vn.neuguong.endtoend.chaos.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import vn.neuguong.endtoend.chaos.cluster.Member;
import vn.neuguong.endtoend.chaos.faults.Fault.BrokerAway;
import vn.neuguong.endtoend.chaos.faults.Fault.DeadLettersRefused;
import vn.neuguong.endtoend.chaos.faults.Fault.Disturb;
import vn.neuguong.endtoend.chaos.faults.Fault.Kill;
import vn.neuguong.endtoend.chaos.faults.Fault.KillRelay;
import vn.neuguong.endtoend.chaos.faults.Fault.MailTrouble;
import vn.neuguong.endtoend.chaos.faults.Fault.Poison;
import vn.neuguong.endtoend.chaos.faults.Fault.RebalanceStorm;
import vn.neuguong.endtoend.chaos.faults.Fault.Redeliver;
import vn.neuguong.endtoend.chaos.faults.Fault.Rewind;
import vn.neuguong.endtoend.chaos.faults.Fault.Suspend;
import vn.neuguong.endtoend.chaos.faults.Fault.Terminate;
import vn.neuguong.endtoend.chaos.proxies.Disturbance;
import vn.neuguong.endtoend.chaos.proxies.MailMood;
import vn.neuguong.local.launcher.ProcessName;

/**
 * What goes wrong when: three lanes that run at the same time, for processes, connections and records. A pure function
 * of seed and minutes; every three minutes hold each kind of fault at least once, and begin with the kill of a relay
 * in a calm, whose takeover can be timed.
 */
public record Schedule(List<List<PlannedFault>> lanes) {

    private static final int ROUND_MINUTES = 3;

    /** The last fault has its end, and its consequences, within the time. */
    private static final Duration TAIL = Duration.ofSeconds(8);

    /** Each round begins calmly: what came before has no consequences any more when the relay is killed. */
    private static final Duration CALM_BEFORE = Duration.ofSeconds(10);

    /** Longer than a takeover may last, so that nothing else can be the reason when it does. */
    private static final Duration RELAY_DOWN = Duration.ofSeconds(7);

    public Schedule {
        lanes = lanes.stream().map(List::copyOf).toList();
    }

    public static Schedule of(long seed, int minutes) {
        var random = new Random(seed);
        int rounds = Math.max(1, minutes / ROUND_MINUTES);
        var round = Duration.ofMinutes(minutes).minus(TAIL).dividedBy(rounds);
        var away = minutes <= ROUND_MINUTES ? Duration.ofSeconds(20) : round.dividedBy(3);
        List<List<PlannedFault>> lanes = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int number = 0; number < rounds; number++) {
            var kill = round.multipliedBy(number).plus(CALM_BEFORE);
            lanes.get(0).add(new PlannedFault(kill, RELAY_DOWN, new KillRelay(ProcessName.PLEDGE)));
            var begin = kill.plus(RELAY_DOWN);
            var stormy = round.minus(CALM_BEFORE).minus(RELAY_DOWN);
            lanes.get(0).addAll(new Lane(random, begin, stormy).with(processFaults(random, away)));
            lanes.get(1).addAll(new Lane(random, begin, stormy).with(connectionFaults()));
            lanes.get(2).addAll(new Lane(random, begin, stormy).with(recordFaults(random)));
        }
        return new Schedule(lanes);
    }

    /** All faults in the order they begin. */
    public List<PlannedFault> inOrder() {
        return lanes.stream()
                .flatMap(List::stream)
                .sorted((a, b) -> a.at().compareTo(b.at()))
                .toList();
    }

    private static List<Draft> processFaults(Random random, Duration away) {
        var faults = new ArrayList<Draft>();
        for (var service : ProcessName.SERVICES) {
            faults.add(new Draft(new Kill(either(random, service)), 2));
        }
        faults.add(new Draft(new Kill(Member.BROKER), 1));
        faults.add(new Draft(new Kill(Member.DATABASE), 1));
        // One of the two is the active relay.
        faults.add(new Draft(new Suspend(new Member(ProcessName.PLEDGE, 1)), 9));
        faults.add(new Draft(new Suspend(new Member(ProcessName.PLEDGE, 2)), 9));
        faults.add(new Draft(new Suspend(either(random, oneOf(random, ProcessName.SERVICES.subList(1, 4)))), 9));
        faults.add(new Draft(new Terminate(either(random, oneOf(random, ProcessName.SERVICES))), 1));
        faults.add(new Draft(new BrokerAway(), (int) away.toSeconds()));
        faults.add(new Draft(new RebalanceStorm(oneOf(random, ProcessName.SERVICES)), 6));
        faults.add(new Draft(new Rewind(oneOf(random, ProcessName.SERVICES)), 4));
        return faults;
    }

    private static List<Draft> connectionFaults() {
        var faults = new ArrayList<Draft>();
        for (var before : List.of(ProcessName.KAFKA, ProcessName.MONGO, ProcessName.MAIL)) {
            for (var disturbance : Disturbance.values()) {
                if (disturbance != Disturbance.NONE) {
                    faults.add(new Draft(new Disturb(before, disturbance), 5));
                }
            }
        }
        return faults;
    }

    private static List<Draft> recordFaults(Random random) {
        var faults = new ArrayList<Draft>();
        faults.add(new Draft(new MailTrouble(MailMood.REFUSING), 6));
        faults.add(new Draft(new MailTrouble(MailMood.DROPPING_AFTER_DOT), 6));
        faults.add(new Draft(new MailTrouble(MailMood.ANSWERING_LATE), 6));
        for (var how : Redelivery.values()) {
            faults.add(new Draft(new Redeliver(how), 1));
        }
        for (var kind : PoisonKind.values()) {
            faults.add(new Draft(
                    new Poison(kind, oneOf(random, PoisonTarget.ALL).topic()), 1));
        }
        var target = oneOf(random, PoisonTarget.ALL);
        faults.add(new Draft(new DeadLettersRefused(target.topic(), oneOf(random, target.groups())), 9));
        return faults;
    }

    private static Member either(Random random, ProcessName service) {
        return new Member(service, 1 + random.nextInt(2));
    }

    private static <T> T oneOf(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A fault without its time. */
    private record Draft(Fault fault, int seconds) {}

    /** Shuffles faults and spreads them over a stretch of time, one after the other. */
    private record Lane(Random random, Duration begin, Duration length) {

        List<PlannedFault> with(List<Draft> faults) {
            var order = new ArrayList<>(faults);
            Collections.shuffle(order, random);
            long busy =
                    order.stream().mapToLong(draft -> draft.seconds() * 1000L).sum();
            long idle = Math.max(0, length.toMillis() - busy);
            var shares = order.stream().map(_ -> 0.5 + random.nextDouble()).toList();
            double all = shares.stream().mapToDouble(Double::doubleValue).sum();
            var planned = new ArrayList<PlannedFault>();
            long at = begin.toMillis();
            for (int n = 0; n < order.size(); n++) {
                at += (long) (idle * shares.get(n) / all);
                var draft = order.get(n);
                planned.add(
                        new PlannedFault(Duration.ofMillis(at), Duration.ofSeconds(draft.seconds()), draft.fault()));
                at += draft.seconds() * 1000L;
            }
            return planned;
        }
    }
}
