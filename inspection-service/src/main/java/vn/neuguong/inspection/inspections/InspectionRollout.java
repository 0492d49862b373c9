package vn.neuguong.inspection.inspections;

import org.springframework.stereotype.Component;
import vn.neuguong.inspection.roster.UnitChangeListener;
import vn.neuguong.inspection.roster.UnitTree;

/**
 * Reaches every school a launch or a change in the unit tree concerns. Each side acts on what is stored, so launch and
 * units may come in any order, more than once, and stop half-way: the next time completes the rest.
 */
@Component
public class InspectionRollout implements UnitChangeListener {

    private final LaunchedProgrammes programmes;
    private final UnitTree tree;
    private final InspectionUpkeep upkeep;

    InspectionRollout(LaunchedProgrammes programmes, UnitTree tree, InspectionUpkeep upkeep) {
        this.programmes = programmes;
        this.tree = tree;
        this.upkeep = upkeep;
    }

    /** May be told the same launch any number of times, after it is stored. */
    public void programmeLaunched(String programmeId) {
        programmes
                .findById(programmeId)
                .ifPresent(programme -> programme.rootUnitIds().stream()
                        .flatMap(root -> tree.schoolsUnder(root).stream())
                        .forEach(school -> upkeep.keepUp(programme, school.id())));
    }

    @Override
    public void unitChanged(String unitId) {
        var launched = programmes.findAll();
        if (launched.isEmpty()) {
            return;
        }
        for (var school : tree.schoolsUnder(unitId)) {
            launched.forEach(programme -> upkeep.keepUp(programme, school.id()));
        }
    }
}
