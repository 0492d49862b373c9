package vn.neuguong.pledge.imports;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.neuguong.pledge.imports.RosterImport.Status;

/** No personal data stays in an import for long: neither in one nobody confirmed in time nor in a confirmed one. */
@Component
class ExpiredImportSweeper {

    private static final Set<Status> AT_REST =
            EnumSet.of(Status.UPLOADING, Status.REJECTED, Status.PREVIEWED, Status.OUTDATED, Status.CONFIRMED);

    private final RosterImports imports;
    private final RosterChanges changes;
    private final RosterProblems problems;
    private final UploadedFiles files;
    private final Clock clock;

    ExpiredImportSweeper(
            RosterImports imports, RosterChanges changes, RosterProblems problems, UploadedFiles files, Clock clock) {
        this.imports = imports;
        this.changes = changes;
        this.problems = problems;
        this.files = files;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10M")
    void sweep() {
        imports.findByRowsKeptTrueAndStatusInAndExpiresAtBefore(AT_REST, clock.instant())
                .forEach(this::forget);
    }

    private void forget(RosterImport expired) {
        changes.deleteByImportId(expired.importId());
        problems.deleteByImportId(expired.importId());
        files.delete(expired.importId());
        if (expired.status() == Status.CONFIRMED) {
            expired.forgotten();
            imports.save(expired);
        } else {
            imports.deleteById(expired.importId());
        }
    }
}
