package vn.neuguong.pledge.roster.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.roster.EstablishedSeat;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.UnitKind;
import vn.neuguong.pledge.roster.UnitNode;

/**
 * A unit as it stands on a day.
 *
 * @param parentId absent for a root
 */
record UnitView(
        String unitId,
        LocalDate asOf,
        String name,
        UnitKind kind,
        @Nullable String parentId,
        List<SeatView> seats) {

    static UnitView of(UnitNode unit, LocalDate day) {
        return new UnitView(
                unit.unitId(),
                day,
                unit.name(),
                unit.kind(),
                unit.parentId(),
                unit.seats().stream().map(SeatView::of).toList());
    }

    /**
     * An established seat.
     *
     * @param holderId absent while it is vacant
     * @param delegateId absent while nobody acts for the holder
     */
    record SeatView(
            Seat seat,
            boolean acknowledges,
            @Nullable String holderId,
            @Nullable String delegateId) {

        static SeatView of(EstablishedSeat seat) {
            return new SeatView(seat.seat(), seat.acknowledges(), seat.holderId(), seat.delegateId());
        }
    }
}
