package vn.neuguong.pledge.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a seat as it is from a day on.
 *
 * @param acknowledges whether pledges of the unit wait for it; absent for what is usual for such a seat
 * @param holderId absent for a vacant seat
 * @param delegation who acts for the holder meanwhile; absent when nobody does
 */
public record FillSeat(
        @Nullable Boolean acknowledges,
        @Nullable String holderId,
        @Nullable Delegation delegation,
        LocalDate effectiveFrom) {

    /**
     * Somebody acts for the holder on these days.
     *
     * @param to the last day; absent until further notice
     */
    public record Delegation(
            String delegateId, LocalDate from, @Nullable LocalDate to) {}
}
