package vn.neuguong.pledge.roster;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a unit. */
public sealed interface OrgUnitEvent {

    /**
     * The unit is another from today on: opened, changed or closed; carries its whole state of the day.
     *
     * @param validTo its last day; absent until that is over
     * @param successorIds who takes its place
     */
    record UnitChanged(
            String unitId,
            UnitProfile profile,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<String> successorIds)
            implements OrgUnitEvent {}
}
