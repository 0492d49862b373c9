package vn.neuguong.inspection.inspections;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;
import vn.neuguong.defaults.data.RetryOnConflict;
import vn.neuguong.inspection.checklists.Checklists;
import vn.neuguong.inspection.roster.OrgUnit;
import vn.neuguong.inspection.roster.UnitTree;

/** Brings one school's inspection to what programme and roster demand, however often and in whatever order asked. */
@Component
class InspectionUpkeep {

    private final SelfInspections inspections;
    private final UnitTree tree;
    private final Checklists checklists;
    private final InspectionSettings settings;
    private final Clock clock;

    InspectionUpkeep(
            SelfInspections inspections,
            UnitTree tree,
            Checklists checklists,
            InspectionSettings settings,
            Clock clock) {
        Assert.isTrue(
                checklists.knows(settings.checklist()),
                () -> "neuguong.inspections.checklist names no checklist of this service: " + settings.checklist());
        this.inspections = inspections;
        this.tree = tree;
        this.checklists = checklists;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Opens the inspection when the school was part of the programme at its launch and has none yet, and hands the
     * task to whoever answers for the school now.
     *
     * <p>The inspection is read before the units: whoever read older units than somebody else then loses the race
     * for the inspection, and tries again with the newer ones.
     */
    @RetryOnConflict
    void keepUp(LaunchedProgramme programme, String schoolId) {
        var known = inspections.findById(InspectionSubject.selfInspectionId(programme.id(), schoolId));
        var path = tree.pathUpFrom(schoolId);
        known.or(() -> openIfDue(programme, path)).ifPresent(inspection -> {
            var assigned = inspection.assignTo(Responsibility.personFor(path).orElse(null), clock.instant());
            if (assigned || known.isEmpty()) {
                inspections.save(inspection);
            }
        });
    }

    private Optional<SelfInspection> openIfDue(LaunchedProgramme programme, List<OrgUnit> path) {
        var launchDay = LocalDate.ofInstant(programme.launchedAt(), clock.getZone());
        return path.stream()
                .findFirst()
                .filter(school -> school.isSchool() && school.isValidOn(launchDay))
                .filter(_ -> programme.reaches(path))
                .map(school -> SelfInspection.open(
                        new InspectionSubject(programme.id(), programme.wordedName(), school.id(), school.name()),
                        checklists.inForce(settings.checklist(), launchDay).ref(),
                        programme.pledgeDueAt().plus(settings.dueAfterPledges())));
    }
}
