package vn.neuguong.award.roster.messaging;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.neuguong.award.roster.Seat;

/** What this service reads of {@code unit.changed.v1}. */
record UnitChangedV1(
        String unitId,
        String name,
        String kind,
        @Nullable String parentId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<SeatV1> seats) {

    record SeatV1(String seat, @Nullable String holderId) {

        Seat toSeat() {
            return new Seat(seat, holderId);
        }
    }
}
