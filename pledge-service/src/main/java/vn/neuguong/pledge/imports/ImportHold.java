package vn.neuguong.pledge.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * The right to work on an import. Whoever holds it says now and then how far they are; after too long a silence
 * somebody else takes over, and the next word of the first meets an {@link OptimisticLockingFailureException}.
 */
final class ImportHold {

    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(1);

    private final RosterImports imports;
    private final Duration lease;
    private final Clock clock;
    private RosterImport rosterImport;
    private Instant lastWord;

    private ImportHold(RosterImport rosterImport, RosterImports imports, Duration lease, Clock clock) {
        this.rosterImport = rosterImport;
        this.imports = imports;
        this.lease = lease;
        this.clock = clock;
        this.lastWord = clock.instant();
    }

    static ImportHold take(RosterImport due, RosterImports imports, Duration lease, Clock clock) {
        due.take(clock.instant().plus(lease));
        return new ImportHold(imports.save(due), imports, lease, clock);
    }

    RosterImport rosterImport() {
        return rosterImport;
    }

    /** Stores a change of state. */
    void change(Consumer<RosterImport> transition) {
        transition.accept(rosterImport);
        rosterImport = imports.save(rosterImport);
    }

    /** Says how far the check is, not too often. */
    void goOn(int done) {
        word(held -> held.goOn(done));
    }

    /** Says up to where the changes are applied, not too often: a few are applied again after an interruption. */
    void applied(ImportStep step, int done) {
        word(held -> held.applied(step, done));
    }

    private void word(Consumer<RosterImport> progress) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The service is stopping");
        }
        var now = clock.instant();
        if (!now.isBefore(lastWord.plus(BETWEEN_WORDS))) {
            lastWord = now;
            change(held -> {
                progress.accept(held);
                held.hold(now.plus(lease));
            });
        }
    }
}
