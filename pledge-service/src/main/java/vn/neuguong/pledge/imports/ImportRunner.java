package vn.neuguong.pledge.imports;

import java.time.Clock;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every import is checked and every confirmed one applied to its end, whichever instance is killed in the middle. An
 * instance works on one at a time; which one is decided by who holds it.
 */
@Component
class ImportRunner implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ImportRunner.class);

    private final RosterImports imports;
    private final RosterChecking checking;
    private final RosterApplication application;
    private final ImportSettings settings;
    private final Clock clock;
    private final ExecutorService hands = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("roster-import").factory());
    private final AtomicBoolean woken = new AtomicBoolean();

    ImportRunner(
            RosterImports imports,
            RosterChecking checking,
            RosterApplication application,
            ImportSettings settings,
            Clock clock) {
        this.imports = imports;
        this.checking = checking;
        this.application = application;
        this.settings = settings;
        this.clock = clock;
    }

    /** Looks for work soon, in the background. */
    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    void wake() {
        if (woken.compareAndSet(false, true)) {
            try {
                hands.execute(() -> {
                    woken.set(false);
                    runDue();
                });
            } catch (RejectedExecutionException stopping) {
                log.debug("The service is stopping; another instance or the next start goes on");
            }
        }
    }

    /** Works until nothing is due. */
    void runDue() {
        var next = imports.findFirstByDueAtLessThanEqualOrderByDueAtAsc(clock.instant());
        while (next.isPresent() && !Thread.currentThread().isInterrupted()) {
            run(next.get());
            next = imports.findFirstByDueAtLessThanEqualOrderByDueAtAsc(clock.instant());
        }
    }

    private void run(RosterImport due) {
        try {
            var held = ImportHold.take(due, imports, settings.lease(), clock);
            switch (held.rosterImport().status()) {
                case RECEIVED, CHECKING -> checking.check(held);
                case CONFIRMING -> application.apply(held);
                case UPLOADING, REJECTED, PREVIEWED, OUTDATED, CONFIRMED ->
                    log.debug("Nothing to do for import {}", due.importId());
            }
        } catch (OptimisticLockingFailureException takenOver) {
            log.info("Another instance works on roster import {}", due.importId());
        } catch (CancellationException stopping) {
            log.info("Roster import {} goes on after the next start, or elsewhere", due.importId());
        } catch (RuntimeException failure) {
            log.error("Roster import {} was interrupted and will be taken up again", due.importId(), failure);
        }
    }

    @Override
    public void destroy() {
        hands.shutdownNow();
    }
}
