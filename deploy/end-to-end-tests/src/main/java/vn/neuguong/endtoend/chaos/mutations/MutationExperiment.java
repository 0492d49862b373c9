package vn.neuguong.endtoend.chaos.mutations;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import vn.neuguong.endtoend.chaos.checker.Promise;
import vn.neuguong.endtoend.chaos.cluster.Member;
import vn.neuguong.endtoend.chaos.faults.Fault;
import vn.neuguong.endtoend.chaos.faults.PlannedFault;
import vn.neuguong.endtoend.chaos.faults.PoisonKind;
import vn.neuguong.endtoend.chaos.faults.Redelivery;
import vn.neuguong.endtoend.chaos.faults.Schedule;
import vn.neuguong.endtoend.chaos.proxies.Disturbance;
import vn.neuguong.endtoend.chaos.proxies.MailMood;
import vn.neuguong.local.launcher.ProcessName;

/**
 * Few faults, chosen so that they do harm when one guard is off.
 *
 * @param without the services that have to do without the guard
 * @param breaks the promise that must be found broken
 * @param by words the finding must contain, so that no other breach is taken for it
 */
public record MutationExperiment(
        Mutation mutation, Schedule schedule, Set<ProcessName> without, Promise breaks, String by) {

    private static final String PLEDGES = "pledge.pledges";

    /** The experiment for each guard. */
    public static List<MutationExperiment> all() {
        return List.of(
                new MutationExperiment(
                        Mutation.CLEAR_BEFORE_ACKNOWLEDGEMENT,
                        schedule(
                                planned(8, 7, new Fault.Disturb(ProcessName.KAFKA, Disturbance.BLACK_HOLE)),
                                planned(20, 2, new Fault.Kill(Member.BROKER))),
                        Set.of(ProcessName.PLEDGE),
                        Promise.ORDER_PER_AGGREGATE,
                        "was never published"),
                new MutationExperiment(
                        Mutation.NO_IDEMPOTENCY,
                        schedule(
                                planned(26, 1, new Fault.Redeliver(Redelivery.STALE)),
                                planned(29, 1, new Fault.Redeliver(Redelivery.OUT_OF_ORDER))),
                        Set.of(ProcessName.AWARD),
                        Promise.ONCE_PER_CONSUMER,
                        "award.pledges"),
                new MutationExperiment(
                        Mutation.BINDERS_OWN_DEAD_LETTERS,
                        schedule(
                                planned(8, 1, new Fault.Poison(PoisonKind.BAD_JSON, PLEDGES)),
                                planned(12, 8, new Fault.DeadLettersRefused(PLEDGES, "award-service"))),
                        Set.of(ProcessName.PLEDGE, ProcessName.AWARD),
                        Promise.ONLY_POISON_IS_DEAD,
                        "did not bury"),
                new MutationExperiment(
                        // Nothing that would explain why an event comes twice.
                        Mutation.NO_FENCING,
                        schedule(planned(20, 8, new Fault.MailTrouble(MailMood.REFUSING))),
                        Set.of(ProcessName.PLEDGE),
                        Promise.ORDER_PER_AGGREGATE,
                        "comes again"));
    }

    private static Schedule schedule(PlannedFault... faults) {
        return new Schedule(List.of(List.of(faults)));
    }

    private static PlannedFault planned(int at, int lasting, Fault fault) {
        return new PlannedFault(Duration.ofSeconds(at), Duration.ofSeconds(lasting), fault);
    }
}
