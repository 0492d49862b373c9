package vn.neuguong.pledge.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One import of the roster: read and compared first, applied when somebody confirms it. At most one import is being
 * applied at a time; its rows are forgotten once they are in the roster.
 */
@Document("rosterImports")
class RosterImport {

    /** Value of the uniquely indexed field that only the import being applied carries. */
    private static final String THE_ONE = "THE_ONE";

    @Id
    private final String importId;

    private final long basedOn;
    private final RosterDifference difference;
    private final Instant expiresAt;
    private List<UnitEntry> units;
    private List<PersonEntry> people;
    private Status status;

    @SuppressWarnings("UnusedVariable") // read by the query of the sweeper
    private @Nullable Instant confirmingSince;

    @SuppressWarnings("UnusedVariable") // read by the unique index
    private @Nullable String exclusive;

    @Version
    @SuppressWarnings("UnusedVariable") // read by Spring Data
    private @Nullable Long version;

    @PersistenceCreator
    RosterImport(
            String importId,
            long basedOn,
            RosterDifference difference,
            Instant expiresAt,
            List<UnitEntry> units,
            List<PersonEntry> people,
            Status status,
            @Nullable Instant confirmingSince,
            @Nullable String exclusive) {
        this.importId = importId;
        this.basedOn = basedOn;
        this.difference = difference;
        this.expiresAt = expiresAt;
        this.units = units;
        this.people = people;
        this.status = status;
        this.confirmingSince = confirmingSince;
        this.exclusive = exclusive;
    }

    /**
     * @param basedOn how many imports had been confirmed when the roster was compared
     */
    static RosterImport preview(
            long basedOn,
            RosterDifference difference,
            List<UnitEntry> units,
            List<PersonEntry> people,
            Instant expiresAt) {
        return new RosterImport(
                UUID.randomUUID().toString(),
                basedOn,
                difference,
                expiresAt,
                units,
                people,
                Status.PREVIEWED,
                null,
                null);
    }

    /** Takes the turn to be applied; a no-op when it already has it. */
    void begin(Instant now) {
        switch (status) {
            case PREVIEWED -> {
                if (!now.isBefore(expiresAt)) {
                    throw new UnknownImportException(importId);
                }
                status = Status.CONFIRMING;
                confirmingSince = now;
                exclusive = THE_ONE;
            }
            case CONFIRMING -> {}
            case OUTDATED, CONFIRMED -> throw illegal("begin");
        }
    }

    /** Gives the turn back for good: the roster is no longer the one that was previewed. */
    void outdate() {
        if (status != Status.CONFIRMING) {
            throw illegal("outdate");
        }
        status = Status.OUTDATED;
        exclusive = null;
        forgetRows();
    }

    /** Every row is in the roster. */
    void finish() {
        if (status != Status.CONFIRMING) {
            throw illegal("finish");
        }
        status = Status.CONFIRMED;
        exclusive = null;
        forgetRows();
    }

    private void forgetRows() {
        units = List.of();
        people = List.of();
    }

    private IllegalStateException illegal(String transition) {
        return new IllegalStateException("Cannot %s import %s: it is %s".formatted(transition, importId, status));
    }

    String importId() {
        return importId;
    }

    long basedOn() {
        return basedOn;
    }

    RosterDifference difference() {
        return difference;
    }

    List<UnitEntry> units() {
        return units;
    }

    List<PersonEntry> people() {
        return people;
    }

    Status status() {
        return status;
    }

    /** How far an import is. */
    enum Status {
        /** Compared with the roster; nothing changed yet. */
        PREVIEWED,
        /** Being applied, or interrupted while it was: confirming it again goes on. */
        CONFIRMING,
        /** Another import was confirmed after the preview; this one can no longer be. */
        OUTDATED,
        /** Applied completely. */
        CONFIRMED
    }
}
