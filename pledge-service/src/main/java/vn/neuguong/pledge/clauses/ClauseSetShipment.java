package vn.neuguong.pledge.clauses;

import java.time.Clock;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Publishes the shipped clause sets at start, before any request or event, each version once. A stored version is never
 * overwritten: when the shipped content of the same version differs, somebody may have signed the old one, so the start
 * stops. A version that was withdrawn meanwhile stays withdrawn.
 */
@Component
class ClauseSetShipment implements SmartLifecycle {

    private final ShippedClauseSets shipped;
    private final ClauseSets clauseSets;
    private final Clock clock;
    private volatile boolean running;

    ClauseSetShipment(ShippedClauseSets shipped, ClauseSets clauseSets, Clock clock) {
        this.shipped = shipped;
        this.clauseSets = clauseSets;
        this.clock = clock;
    }

    @Override
    public void start() {
        shipped.read()
                .forEach(clauseSet -> clauseSets
                        .findById(clauseSet.key())
                        .ifPresentOrElse(stored -> requireSame(stored, clauseSet), () -> add(clauseSet)));
        running = true;
    }

    private void add(ClauseSet clauseSet) {
        try {
            clauseSet.publish(clock.instant());
            clauseSets.insert(clauseSet);
        } catch (DuplicateKeyException anotherInstanceWasFaster) {
            clauseSets.findById(clauseSet.key()).ifPresent(stored -> requireSame(stored, clauseSet));
        }
    }

    private static void requireSame(ClauseSet stored, ClauseSet shipped) {
        if (!stored.content().equals(shipped.content())) {
            throw new IllegalStateException(
                    "The clause set %s is stored with other content than this release ships; ship it as a new version"
                            .formatted(shipped.key()));
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 20; // after the indexes, before the consumers and the web server
    }
}
