package vn.neuguong.pledge.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.defaults.web.Refusal;

/**
 * One import of the roster: checked in the background, applied in the background when somebody confirms it. At most one
 * import is being applied at a time. Whoever works on it holds it for a while and says so with each progress; a version
 * on every save ends the work of whoever was silent for too long.
 */
@Document("rosterImports")
class RosterImport extends ImportRecord {

    /** Value of the uniquely indexed field that only the import being applied carries. */
    private static final String THE_ONE = "THE_ONE";

    @PersistenceCreator
    RosterImport(
            String importId,
            @Nullable String unitsName,
            @Nullable String peopleName,
            @Nullable String completeBelow,
            Instant receivedAt,
            Instant expiresAt) {
        super(importId, unitsName, peopleName, completeBelow, receivedAt, expiresAt);
    }

    /** An import whose files are still on their way. */
    static RosterImport of(UploadedRoster upload, Instant now, Instant expiresAt) {
        return new RosterImport(
                UUID.randomUUID().toString(),
                upload.units() == null ? null : upload.units().name(),
                upload.people() == null ? null : upload.people().name(),
                upload.completeBelow(),
                now,
                expiresAt);
    }

    /** The files are there. */
    void received(Instant now) {
        require("receive", Status.UPLOADING);
        status = Status.RECEIVED;
        dueAt = now;
    }

    /** Begins to work on it, until the given moment at least. */
    void take(Instant until) {
        hold(until);
        attempts++;
    }

    /** Goes on working on it until the given moment at least. */
    void hold(Instant until) {
        if (dueAt == null) {
            throw illegal("work on");
        }
        dueAt = until;
    }

    /**
     * The files are read from their beginning.
     *
     * @param confirmedImports how many imports were confirmed before the roster is compared
     */
    void beginCheck(long confirmedImports) {
        require("check", Status.RECEIVED, Status.CHECKING);
        status = Status.CHECKING;
        basedOn = confirmedImports;
        done = 0;
    }

    /** So many rows are read. */
    void goOn(int rows) {
        require("go on checking", Status.CHECKING);
        done = rows;
    }

    /** Nothing was changed and nothing will be. */
    void reject(int problems) {
        require("reject", Status.RECEIVED, Status.CHECKING);
        status = Status.REJECTED;
        problemCount = problems;
        dueAt = null;
    }

    /**
     * Everything can be applied.
     *
     * @param coveredPeople how many people the files speak about, listed or not
     */
    void preview(Counts unitCounts, Counts peopleCounts, int coveredPeople, Instant validUntil) {
        require("preview", Status.CHECKING);
        status = Status.PREVIEWED;
        units = unitCounts;
        people = peopleCounts;
        covered = coveredPeople;
        total = unitCounts.changes() + peopleCounts.changes();
        done = 0;
        expiresAt = validUntil;
        dueAt = null;
    }

    /** Takes the turn to be applied; a no-op when it already has it. */
    void begin(Instant now) {
        if (status == Status.CONFIRMING) {
            return;
        }
        require("begin", Status.PREVIEWED);
        if (!now.isBefore(expiresAt)) {
            throw Refusal.notFound("imports.unknown");
        }
        status = Status.CONFIRMING;
        exclusive = THE_ONE;
        attempts = 0;
        dueAt = now;
    }

    /** The changes up to here are in the roster. */
    void applied(ImportStep lastStep, int nowDone) {
        require("apply", Status.CONFIRMING);
        step = lastStep;
        done = nowDone;
    }

    /** So many rows could not be brought in because the roster has changed meanwhile. */
    void overtaken(int rows) {
        problemCount = rows;
    }

    /** Gives the turn back for good: the roster is no longer the one that was compared. */
    void outdate() {
        require("outdate", Status.CONFIRMING);
        status = Status.OUTDATED;
        exclusive = null;
        dueAt = null;
    }

    /** Every row is in the roster. */
    void finish(Instant keptUntil) {
        require("finish", Status.CONFIRMING);
        status = Status.CONFIRMED;
        exclusive = null;
        dueAt = null;
        done = total;
        expiresAt = keptUntil;
    }

    /** Its rows are deleted; what remains names nobody. */
    void forgotten() {
        rowsKept = false;
    }

    private void require(String transition, Status... allowed) {
        for (var each : allowed) {
            if (status == each) {
                return;
            }
        }
        throw illegal(transition);
    }

    private IllegalStateException illegal(String transition) {
        return new IllegalStateException("Cannot %s import %s: it is %s".formatted(transition, importId, status));
    }

    /** How far an import is. */
    enum Status {
        /** Its files are on their way. */
        UPLOADING,
        /** Waiting to be checked. */
        RECEIVED,
        /** Being read and compared with the roster; nothing changes. */
        CHECKING,
        /** Something is wrong with the files; nothing was changed. */
        REJECTED,
        /** Compared with the roster; waits for its confirmation, nothing changed yet. */
        PREVIEWED,
        /** Confirmed and being applied; goes on by itself after an interruption. */
        CONFIRMING,
        /** Another import was confirmed after the comparison; this one can no longer be. */
        OUTDATED,
        /** Applied completely. */
        CONFIRMED
    }
}
