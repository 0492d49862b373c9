package vn.neuguong.pledge.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.api.Cursor;
import vn.neuguong.defaults.api.CursorPage;
import vn.neuguong.defaults.api.CursorRequest;
import vn.neuguong.defaults.data.RetryOnConflict;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.imports.RosterImport.Status;

/** Brings the roster up to date from files in two steps: a check that changes nothing, and its confirmation. */
@Service
public class RosterImporting {

    private static final int RECENT = 20;

    private final RosterImports imports;
    private final RosterChanges changes;
    private final RosterProblems problems;
    private final UploadedFiles files;
    private final ImportRunner runner;
    private final ImportSettings settings;
    private final Clock clock;

    RosterImporting(
            RosterImports imports,
            RosterChanges changes,
            RosterProblems problems,
            UploadedFiles files,
            ImportRunner runner,
            ImportSettings settings,
            Clock clock) {
        this.imports = imports;
        this.changes = changes;
        this.problems = problems;
        this.files = files;
        this.runner = runner;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Stores the files; they are checked in the background.
     *
     * @throws InvalidInput when there is nothing to check
     */
    public ImportOverview receive(UploadedRoster upload) {
        refuseUnusable(upload);
        var now = clock.instant();
        var expected = imports.save(RosterImport.of(upload, now, now.plus(settings.validity())));
        for (var file : RosterFile.values()) {
            store(expected.importId(), file, upload);
        }
        expected.received(now);
        var received = imports.save(expected);
        runner.wake();
        return overview(received);
    }

    private void refuseUnusable(UploadedRoster upload) {
        var faults = new ArrayList<Fault>();
        if (upload.units() == null && upload.people() == null) {
            faults.add(Fault.of("people", "imports.no-file"));
        }
        for (var file : RosterFile.values()) {
            var sent = upload.of(file);
            if (sent != null && sent.size() > settings.maxFileSize().toBytes()) {
                faults.add(Fault.of(
                        file.part(),
                        "imports.file-too-large",
                        settings.maxFileSize().toKilobytes()));
            }
        }
        if (upload.completeBelow() != null && upload.people() == null) {
            faults.add(Fault.of("scope", "imports.complete-without-people"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private void store(String importId, RosterFile file, UploadedRoster upload) {
        var sent = upload.of(file);
        if (sent != null) {
            try (var content = sent.content().open()) {
                files.store(importId, file, content);
            } catch (IOException interrupted) {
                throw new UncheckedIOException(interrupted);
            }
        }
    }

    /**
     * Has a checked import applied in the background; repeated, it changes nothing.
     *
     * @param acceptLeavers how many people somebody agrees may leave; needed when they are many
     * @throws Refusal when there is no such import, it cannot be applied, or another is being applied or has been since
     * @throws InvalidInput when many people would leave and nobody has stated their number
     */
    @RetryOnConflict
    public ImportOverview confirm(String importId, @Nullable Integer acceptLeavers) {
        var rosterImport = found(importId);
        switch (rosterImport.status()) {
            case UPLOADING, RECEIVED, CHECKING -> throw Refusal.conflict("imports.conflict.not-checked");
            case REJECTED -> throw Refusal.conflict("imports.conflict.rejected");
            case OUTDATED -> throw Refusal.conflict("imports.conflict.outdated");
            case PREVIEWED -> {
                refuseUnacceptedLeavers(overview(rosterImport), acceptLeavers);
                rosterImport = begun(rosterImport);
            }
            case CONFIRMING, CONFIRMED -> {}
        }
        runner.wake();
        return overview(rosterImport);
    }

    private static void refuseUnacceptedLeavers(ImportOverview overview, @Nullable Integer accepted) {
        int leavers = overview.people().left();
        boolean stated = accepted != null && accepted == leavers;
        boolean wrong = accepted != null && !stated;
        if (wrong || (overview.acceptLeavers() != null && !stated)) {
            throw new InvalidInput("acceptLeavers", "imports.leavers-not-accepted", String.valueOf(leavers));
        }
    }

    private RosterImport begun(RosterImport rosterImport) {
        rosterImport.begin(clock.instant());
        RosterImport begun;
        try {
            begun = imports.save(rosterImport);
        } catch (DuplicateKeyException anotherHasTheTurn) {
            throw Refusal.conflict("imports.conflict.another-in-progress");
        }
        if (imports.countByStatus(Status.CONFIRMED) != begun.basedOn()) {
            begun.outdate();
            imports.save(begun);
            throw Refusal.conflict("imports.conflict.outdated");
        }
        return begun;
    }

    /**
     * How far the import is.
     *
     * @throws Refusal when there is no such import or it has expired
     */
    public ImportOverview look(String importId) {
        return overview(found(importId));
    }

    /** The latest imports, the last one first. */
    public List<ImportOverview> recent() {
        return imports.findByOrderByReceivedAtDesc(Limit.of(RECENT)).stream()
                .map(this::overview)
                .toList();
    }

    /** What is wrong, in reading order. */
    public CursorPage<RowProblem> problems(String importId, CursorRequest page) {
        found(importId);
        var read = problems.findByImportIdAndIdGreaterThanOrderByIdAsc(
                importId, lastSeen(page), Limit.of(page.readLimit()));
        return CursorPage.of(page, read, problem -> Cursor.after(problem.id()));
    }

    /** What the import does, one kind at a time. */
    public CursorPage<RosterChange> changes(String importId, ChangeKind kind, CursorRequest page) {
        found(importId);
        var read = changes.findByImportIdAndKindAndIdGreaterThanOrderByIdAsc(
                importId, kind, lastSeen(page), Limit.of(page.readLimit()));
        return CursorPage.of(page, read, change -> Cursor.after(change.id()));
    }

    private static String lastSeen(CursorRequest page) {
        return page.after().map(cursor -> cursor.part(0)).orElse("");
    }

    private RosterImport found(String importId) {
        return imports.findById(importId).orElseThrow(() -> Refusal.notFound("imports.unknown"));
    }

    private ImportOverview overview(RosterImport rosterImport) {
        return ImportOverview.of(rosterImport, settings);
    }
}
