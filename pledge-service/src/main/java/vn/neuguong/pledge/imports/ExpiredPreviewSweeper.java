package vn.neuguong.pledge.imports;

import java.time.Clock;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.neuguong.pledge.imports.RosterImport.Status;

/** No personal data stays in an import nobody confirmed in time. */
@Component
class ExpiredPreviewSweeper {

    private final RosterImports imports;
    private final Clock clock;

    ExpiredPreviewSweeper(RosterImports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10M")
    void sweep() {
        imports.deleteByStatusInAndExpiresAtBefore(Set.of(Status.PREVIEWED, Status.OUTDATED), clock.instant());
    }
}
