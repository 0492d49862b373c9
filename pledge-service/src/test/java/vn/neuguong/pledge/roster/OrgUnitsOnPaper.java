package vn.neuguong.pledge.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.neuguong.pledge.Copies;

/** Units as a database has them: what is handed out and taken in are copies, so that what is not saved is not there. */
final class OrgUnitsOnPaper extends OrgUnitsInMemory {

    private final Map<String, List<Object>> events = new TreeMap<>();
    private final Runnable changed;

    OrgUnitsOnPaper(Runnable changed) {
        this.changed = changed;
    }

    /** Whatever the unit has raised by being saved. */
    List<Object> raisedBy(String unitId) {
        return events.getOrDefault(unitId, List.of());
    }

    @Override
    public Optional<OrgUnit> findById(String unitId) {
        return super.findById(unitId).map(OrgUnitsOnPaper::copy);
    }

    @Override
    public OrgUnit save(OrgUnit unit) {
        events.computeIfAbsent(unit.unitId(), _ -> new ArrayList<>()).addAll(unit.raisedEvents());
        super.save(copy(unit));
        changed.run();
        return unit;
    }

    private static OrgUnit copy(OrgUnit unit) {
        return Copies.read(OrgUnit.class, Copies.write(unit));
    }
}
