package vn.neuguong.pledge.roster.messaging;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.roster.EstablishedSeat;
import vn.neuguong.pledge.roster.OrgUnitEvent.UnitChanged;

record UnitChangedV1(
        String unitId,
        String name,
        String kind,
        @Nullable String parentId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> successorIds,
        List<SeatV1> seats) {

    static UnitChangedV1 of(UnitChanged event) {
        var profile = event.profile();
        return new UnitChangedV1(
                event.unitId(),
                profile.name(),
                profile.kind().name(),
                profile.parentId(),
                event.validFrom(),
                event.validTo(),
                event.successorIds(),
                profile.seats().stream().map(SeatV1::of).toList());
    }

    record SeatV1(
            String seat,
            boolean acknowledges,
            @Nullable String holderId,
            @Nullable String delegateId) {

        static SeatV1 of(EstablishedSeat seat) {
            return new SeatV1(seat.seat().name(), seat.acknowledges(), seat.holderId(), seat.delegateId());
        }
    }
}
