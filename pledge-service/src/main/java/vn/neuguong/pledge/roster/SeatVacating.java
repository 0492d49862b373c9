package vn.neuguong.pledge.roster;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.neuguong.pledge.roster.SeatVacated.Reason;

/**
 * Takes people out of the seats they leave behind, those they hold and those they act in for somebody else; the history
 * of each seat says why. It comes before the change of the person is stored, and done again it changes nothing.
 */
@Component
public class SeatVacating {

    private final OrgUnits units;
    private final UnitTrees trees;

    SeatVacating(OrgUnits units, UnitTrees trees) {
        this.units = units;
        this.trees = trees;
    }

    /** Everybody who has a seat, or acts in one, on any day, so that nobody else needs to be looked at. */
    public Set<String> seatedPeople() {
        return trees.forest().seatedPeople();
    }

    /** They work elsewhere from the day on; seats of other units, which they may have had all along, stay theirs. */
    public void moved(String personId, String formerUnitId, EffectiveDay when) {
        units.findById(formerUnitId).ifPresent(unit -> vacate(unit, personId, when, Reason.MOVED));
    }

    /** They work nowhere from the day on. */
    public void left(String personId, EffectiveDay when) {
        for (var unitId : trees.forest().seatsOf(personId, when.day())) {
            units.findById(unitId).ifPresent(unit -> vacate(unit, personId, when, Reason.LEFT));
        }
    }

    private void vacate(OrgUnit unit, String personId, EffectiveDay when, Reason reason) {
        if (unit.vacate(personId, when, reason)) {
            units.save(unit);
        }
    }
}
