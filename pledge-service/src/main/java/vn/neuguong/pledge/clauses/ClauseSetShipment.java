package vn.neuguong.pledge.clauses;

import java.time.Clock;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Stores the shipped clause sets at start, before any request or event, and makes each version known to the other
 * services once. A stored version is never overwritten: when the shipped content of the same version differs, somebody
 * may have signed the old one, so the start stops.
 */
@Component
class ClauseSetShipment implements SmartLifecycle {

    private final ShippedClauseSets shipped;
    private final ClauseSets clauseSets;
    private final ClauseSetPublications publications;
    private final Clock clock;
    private volatile boolean running;

    ClauseSetShipment(
            ShippedClauseSets shipped, ClauseSets clauseSets, ClauseSetPublications publications, Clock clock) {
        this.shipped = shipped;
        this.clauseSets = clauseSets;
        this.publications = publications;
        this.clock = clock;
    }

    @Override
    public void start() {
        shipped.read().forEach(clauseSet -> {
            store(clauseSet);
            publish(clauseSet);
        });
        running = true;
    }

    private void store(ClauseSet clauseSet) {
        clauseSets
                .findById(clauseSet.key())
                .ifPresentOrElse(stored -> requireSame(stored, clauseSet), () -> add(clauseSet));
    }

    private void add(ClauseSet clauseSet) {
        try {
            clauseSets.insert(clauseSet);
        } catch (DuplicateKeyException anotherInstanceWasFaster) {
            clauseSets.findById(clauseSet.key()).ifPresent(stored -> requireSame(stored, clauseSet));
        }
    }

    /** Also a version an earlier release stored without publishing it, or stored just before it was killed. */
    private void publish(ClauseSet clauseSet) {
        if (publications.existsById(clauseSet.key())) {
            return;
        }
        try {
            publications.insert(ClauseSetPublication.of(clauseSet, clock.instant()));
        } catch (DuplicateKeyException anotherInstanceWasFaster) {
            // it is published, which is all that was wanted
        }
    }

    private static void requireSame(ClauseSet stored, ClauseSet shipped) {
        if (!stored.sha256().equals(shipped.sha256())) {
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
