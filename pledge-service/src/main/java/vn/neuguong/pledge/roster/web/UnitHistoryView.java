package vn.neuguong.pledge.roster.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.roster.OrgUnit;

/**
 * The whole life of a unit, what is planned included.
 *
 * @param validTo its last day, when that is known
 * @param successorIds who takes its place
 * @param chapters how it is from a day until the next one's
 */
record UnitHistoryView(
        String unitId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> successorIds,
        List<UnitView> chapters) {

    static UnitHistoryView of(OrgUnit unit) {
        return new UnitHistoryView(
                unit.unitId(),
                unit.validFrom(),
                unit.validTo().orElse(null),
                unit.successorIds(),
                unit.changeDays().stream()
                        .flatMap(day -> unit.nodeOn(day).map(node -> UnitView.of(node, day)).stream())
                        .toList());
    }
}
