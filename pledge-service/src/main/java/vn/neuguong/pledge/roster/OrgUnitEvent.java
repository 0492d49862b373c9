package vn.neuguong.pledge.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happens to a unit. */
public sealed interface OrgUnitEvent {

    /** The unit was established, amended or abolished; carries its whole state. */
    record UnitChanged(
            String unitId,
            UnitProfile profile,
            LocalDate validFrom,
            @Nullable LocalDate validTo) implements OrgUnitEvent {}
}
