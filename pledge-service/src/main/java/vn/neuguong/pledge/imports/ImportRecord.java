package vn.neuguong.pledge.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * What is known of an import of the roster; {@link RosterImport} is what can happen to it. Apart, so that each can be
 * read by itself; stored they are one document.
 */
abstract class ImportRecord {

    @Id
    final String importId;

    final @Nullable String unitsName;
    final @Nullable String peopleName;
    final @Nullable String completeBelow;
    final Instant receivedAt;
    RosterImport.Status status = RosterImport.Status.UPLOADING;
    Instant expiresAt;

    /** When somebody may work on it (again); absent while there is nothing to do. */
    @Nullable
    Instant dueAt;

    int attempts;
    long basedOn;
    int done;
    int total;
    Counts units = Counts.NONE;
    Counts people = Counts.NONE;
    int covered;
    int problemCount;
    ImportStep step = ImportStep.FIRST;
    boolean rowsKept = true;

    /** Only the one being applied carries a value, which a unique index grants once. */
    @Nullable
    String exclusive;

    @Version
    @Nullable
    Long version;

    ImportRecord(
            String importId,
            @Nullable String unitsName,
            @Nullable String peopleName,
            @Nullable String completeBelow,
            Instant receivedAt,
            Instant expiresAt) {
        this.importId = importId;
        this.unitsName = unitsName;
        this.peopleName = peopleName;
        this.completeBelow = completeBelow;
        this.receivedAt = receivedAt;
        this.expiresAt = expiresAt;
    }

    String importId() {
        return importId;
    }

    @Nullable
    String nameOf(RosterFile file) {
        return file == RosterFile.UNITS ? unitsName : peopleName;
    }

    boolean has(RosterFile file) {
        return nameOf(file) != null;
    }

    @Nullable
    String completeBelow() {
        return completeBelow;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    RosterImport.Status status() {
        return status;
    }

    int attempts() {
        return attempts;
    }

    long basedOn() {
        return basedOn;
    }

    int done() {
        return done;
    }

    int total() {
        return total;
    }

    Counts units() {
        return units;
    }

    Counts people() {
        return people;
    }

    int covered() {
        return covered;
    }

    int problemCount() {
        return problemCount;
    }

    ImportStep step() {
        return step;
    }

    boolean keepsRows() {
        return rowsKept;
    }
}
