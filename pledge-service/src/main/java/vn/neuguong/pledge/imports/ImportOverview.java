package vn.neuguong.pledge.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is and what it will change, or has changed.
 *
 * @param unitsFile the name its sender gave it; absent when it was not sent
 * @param completeBelow the unit below which whoever the people file does not name has left
 * @param progress rows read while checking, changes applied while confirming
 * @param problems what is wrong with the files, or could not be applied because the roster changed meanwhile
 * @param acceptLeavers how many leavers have to be accepted in so many words; absent when they are few
 */
public record ImportOverview(
        String importId,
        String status,
        @Nullable String unitsFile,
        @Nullable String peopleFile,
        @Nullable String completeBelow,
        Instant receivedAt,
        Instant expiresAt,
        Progress progress,
        Counts units,
        Counts people,
        int problems,
        @Nullable Integer acceptLeavers) {

    static ImportOverview of(RosterImport rosterImport, ImportSettings settings) {
        return new ImportOverview(
                rosterImport.importId(),
                rosterImport.status().name(),
                rosterImport.nameOf(RosterFile.UNITS),
                rosterImport.nameOf(RosterFile.PEOPLE),
                rosterImport.completeBelow(),
                rosterImport.receivedAt(),
                rosterImport.expiresAt(),
                new Progress(rosterImport.done(), rosterImport.total()),
                rosterImport.units(),
                rosterImport.people(),
                rosterImport.problemCount(),
                tooManyLeavers(rosterImport, settings) ? rosterImport.people().left() : null);
    }

    private static boolean tooManyLeavers(RosterImport rosterImport, ImportSettings settings) {
        long leavers = rosterImport.people().left();
        return leavers * 100 > (long) rosterImport.covered() * settings.leaversUnasked();
    }

    /** Whether nothing more happens by itself. */
    public boolean settled() {
        return switch (RosterImport.Status.valueOf(status)) {
            case UPLOADING, RECEIVED, CHECKING, CONFIRMING -> false;
            case REJECTED, PREVIEWED, OUTDATED, CONFIRMED -> true;
        };
    }

    /**
     * How far the work is.
     *
     * @param total 0 while nobody knows
     */
    public record Progress(int done, int total) {}
}
