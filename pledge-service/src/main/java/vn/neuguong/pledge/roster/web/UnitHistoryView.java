package vn.neuguong.pledge.roster.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.roster.OrgUnit;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.SeatVacated;

/**
 * The whole life of a unit, what is planned included.
 *
 * @param validTo its last day, when that is known
 * @param successorIds who takes its place
 * @param chapters how it is from a day until the next one's
 * @param vacatedSeats who left a seat behind when they moved or left, oldest first
 */
record UnitHistoryView(
        String unitId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> successorIds,
        List<UnitView> chapters,
        Map<Seat, List<SeatVacated>> vacatedSeats) {

    static UnitHistoryView of(OrgUnit unit) {
        return new UnitHistoryView(
                unit.unitId(),
                unit.validFrom(),
                unit.validTo().orElse(null),
                unit.successorIds(),
                unit.changeDays().stream()
                        .flatMap(day -> unit.nodeOn(day).map(node -> UnitView.of(node, day)).stream())
                        .toList(),
                unit.vacatedSeats());
    }
}
