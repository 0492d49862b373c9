package vn.neuguong.pledge.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.pledge.roster.OrgUnit;
import vn.neuguong.pledge.roster.OrgUnits;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;

/** Writes units: the new ones in one write, their seats vacant; then what each must become, with the holders of its seats. */
@Component
class UnitWriting {

    private static final int MOST_ATTEMPTS = 10;

    private final OrgUnits units;
    private final StaffMembers members;
    private final RosterUpdate update;

    UnitWriting(OrgUnits units, StaffMembers members, RosterUpdate update) {
        this.units = units;
        this.members = members;
        this.update = update;
    }

    void open(List<RosterChange> page) {
        var known = known(page);
        var opening = page.stream()
                .filter(change -> change.kind() == ChangeKind.ADDED && !known.containsKey(change.key()))
                .map(change -> update.open(change.itsTarget()))
                .toList();
        if (!opening.isEmpty()) {
            units.insert(opening);
        }
    }

    /** Answers the changes that the roster no longer takes. */
    List<RosterChange> write(List<RosterChange> page) {
        var personIds = personIds(page);
        var known = known(page);
        var overtaken = new ArrayList<RosterChange>();
        for (var change : page) {
            var unit = known.get(change.key());
            if (unit == null || leavesPeopleBehind(change) || !write(change, unit, personIds)) {
                overtaken.add(change);
            }
        }
        return overtaken;
    }

    /** Somebody has come since the check whom no row sends on: their unit stays until somebody says where they go. */
    private boolean leavesPeopleBehind(RosterChange change) {
        return update.emptyOn(change.itsTarget())
                .filter(day -> members.stayingIn(change.key(), day).findAny().isPresent())
                .isPresent();
    }

    private boolean write(RosterChange change, OrgUnit first, Map<String, String> personIds) {
        var unit = first;
        for (int attempt = 1; true; attempt++) {
            try {
                if (update.bring(unit, change.itsTarget(), personIds::get)) {
                    units.save(unit);
                }
                return true;
            } catch (OptimisticLockingFailureException meanwhile) {
                if (attempt == MOST_ATTEMPTS) {
                    throw meanwhile;
                }
                unit = units.findById(change.key()).orElseThrow();
            } catch (InvalidInput noLonger) {
                return false;
            }
        }
    }

    private Map<String, OrgUnit> known(List<RosterChange> page) {
        return units.findAllById(page.stream().map(RosterChange::key).toList()).stream()
                .collect(Collectors.toMap(OrgUnit::unitId, Function.identity()));
    }

    private Map<String, String> personIds(List<RosterChange> page) {
        var claimants = page.stream()
                .flatMap(change -> change.itsTarget().claimants().stream())
                .distinct()
                .toList();
        var personIds = new HashMap<String, String>();
        for (StaffMember holder : ExistingRoster.inChunks(claimants, members::findByStaffNumberIn)) {
            personIds.put(holder.staffNumber(), holder.personId());
        }
        return personIds;
    }
}
