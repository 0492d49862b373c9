package vn.neuguong.pledge.imports;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.roster.Seat;

/**
 * What a unit looks like after an import.
 *
 * @param entry its row in the units file; absent when the import only touches its seats
 */
record UnitTarget(String unitId, @Nullable UnitEntry entry, List<SeatTarget> seats) {

    /** As a file would write it. */
    String seatsAsText() {
        return seats.stream().map(SeatTarget::asText).collect(Collectors.joining(";"));
    }

    /** Everybody who gets a seat and is known by staff number only. */
    Set<String> claimants() {
        return seats.stream()
                .flatMap(seat -> Stream.ofNullable(seat.claimant()))
                .collect(Collectors.toSet());
    }

    /**
     * Who holds a seat after an import.
     *
     * @param claimant the staff number of whom the people file names
     * @param keeper the person id of whom it does not list and who therefore keeps the seat
     */
    record SeatTarget(
            Seat seat, @Nullable String claimant, @Nullable String keeper) {

        String asText() {
            return claimant == null ? seat.name() : seat.name() + "=" + claimant;
        }
    }
}
