package vn.neuguong.inspection.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Walks the units known so far, upwards and downwards; a circle in bad data ends a walk instead of looping. */
@Component
public class UnitTree {

    private final OrgUnits units;

    UnitTree(OrgUnits units) {
        this.units = units;
    }

    /** The unit, its parent, and so on as far as known; empty when the unit is not known yet. */
    public List<OrgUnit> pathUpFrom(String unitId) {
        var path = new LinkedHashMap<String, OrgUnit>();
        @Nullable String next = unitId;
        while (next != null && !path.containsKey(next)) {
            var unit = units.findById(next).orElse(null);
            if (unit == null) {
                break;
            }
            path.put(next, unit);
            next = unit.parentId();
        }
        return List.copyOf(path.values());
    }

    /** The schools among a unit and everything below it. */
    public List<OrgUnit> schoolsUnder(String unitId) {
        var found = new LinkedHashMap<String, OrgUnit>();
        var level = units.findById(unitId).map(List::of).orElse(List.of());
        while (!level.isEmpty()) {
            var added = new ArrayList<String>();
            for (var unit : level) {
                if (found.put(unit.id(), unit) == null) {
                    added.add(unit.id());
                }
            }
            level = added.isEmpty() ? List.of() : units.findByParentIdIn(added);
        }
        return found.values().stream().filter(OrgUnit::isSchool).toList();
    }
}
