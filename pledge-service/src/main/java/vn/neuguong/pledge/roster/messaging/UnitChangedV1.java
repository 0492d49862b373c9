package vn.neuguong.pledge.roster.messaging;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.roster.OrgUnitEvent.UnitChanged;

record UnitChangedV1(
        String unitId,
        String name,
        String kind,
        @Nullable String parentId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
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
                profile.seats().stream()
                        .map(seat -> new SeatV1(seat.seat().name(), seat.holderId()))
                        .toList());
    }

    record SeatV1(String seat, @Nullable String holderId) {}
}
