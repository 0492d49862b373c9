package vn.neuguong.endtoend.chaos.checker;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds the facts of a run against every promise. */
public final class Checker {

    private final List<Invariant> invariants;

    /**
     * A checker for the topics of the catalogue.
     *
     * @param readers the groups that read each topic
     */
    public Checker(Map<String, Set<String>> readers) {
        this.invariants = List.of(
                new NothingLost(),
                new NothingWithoutCause(),
                new OncePerConsumer(),
                new OrderPerAggregate(),
                new OneMailPerReason(),
                new OnlyPoisonIsDead(topic -> readers.getOrDefault(topic, Set.of())),
                new NothingStuck(),
                new DoneOnce(),
                new RelayTakenOver());
    }

    /** Every breach, in the order of the promises. */
    public List<Violation> check(Facts facts) {
        return invariants.stream()
                .flatMap(invariant -> invariant.breachesIn(facts).stream())
                .toList();
    }
}
