package vn.neuguong.pledge.imports;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.neuguong.pledge.imports.RosterImport.Status;

/** A confirmed import is applied to its end, even when the service was killed in the middle; it blocks nobody for ever. */
@Component
class InterruptedImportSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(InterruptedImportSweeper.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final RosterImports imports;
    private final RosterImporting importing;
    private final Clock clock;

    InterruptedImportSweeper(RosterImports imports, RosterImporting importing, Clock clock) {
        this.imports = imports;
        this.importing = importing;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M")
    void sweep() {
        var longAgo = clock.instant().minus(PATIENCE);
        for (var interrupted : imports.findByStatusAndConfirmingSinceBefore(Status.CONFIRMING, longAgo)) {
            try {
                importing.confirm(interrupted.importId());
            } catch (ImportConflictException outdated) {
                LOG.warn("Roster import {} was interrupted and is outdated now", interrupted.importId());
            }
        }
    }
}
