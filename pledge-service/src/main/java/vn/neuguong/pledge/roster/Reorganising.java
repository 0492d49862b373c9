package vn.neuguong.pledge.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.api.IfMatch;
import vn.neuguong.defaults.data.RetryOnConflict;
import vn.neuguong.defaults.web.InvalidInput;

/** Changes single units of the tree, from a day on. Repeated, a command changes nothing; refused, it changed nothing. */
@Service
public class Reorganising {

    private final OrgUnits units;
    private final Reorganisation reorganisation;

    Reorganising(OrgUnits units, Reorganisation reorganisation) {
        this.units = units;
        this.reorganisation = reorganisation;
    }

    /** Opens a unit; below a unit that exists on the day. */
    @RetryOnConflict
    public OrgUnit open(OpenUnit command) {
        return reorganisation.inTurn(() -> {
            var when = reorganisation.from(command.effectiveFrom());
            var known = units.findById(command.unitId());
            return known.isPresent() ? sameAs(command, known) : stored(opened(command, when), when);
        });
    }

    /** Gives the unit another name. */
    @RetryOnConflict
    public OrgUnit rename(String unitId, String name, LocalDate effectiveFrom, IfMatch state) {
        return change(unitId, effectiveFrom, state, (unit, when) -> unit.rename(name, when));
    }

    /** Puts the unit and everything below it under another unit, or at the top. */
    @RetryOnConflict
    public OrgUnit move(String unitId, @Nullable String parentId, LocalDate effectiveFrom, IfMatch state) {
        return change(unitId, effectiveFrom, state, (unit, when) -> unit.moveBelow(parentId, when));
    }

    private OrgUnit change(
            String unitId, LocalDate effectiveFrom, IfMatch state, BiPredicate<OrgUnit, EffectiveDay> command) {
        return reorganisation.inTurn(() -> {
            var when = reorganisation.from(effectiveFrom);
            var unit = reorganisation.unit(unitId);
            state.require(unit);
            return command.test(unit, when) ? stored(unit, when) : unit;
        });
    }

    private OrgUnit stored(OrgUnit unit, EffectiveDay when) {
        reorganisation.store(List.of(unit), when);
        return reorganisation.unit(unit.unitId());
    }

    private static OrgUnit opened(OpenUnit command, EffectiveDay when) {
        return OrgUnit.open(command.unitId(), command.profile(), when);
    }

    private static OrgUnit sameAs(OpenUnit command, Optional<OrgUnit> known) {
        return known.filter(unit -> unit.isOpenedBy(command))
                .orElseThrow(() -> new InvalidInput("unitId", "roster.unit-taken", command.unitId()));
    }
}
