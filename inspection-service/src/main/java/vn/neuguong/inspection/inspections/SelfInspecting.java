package vn.neuguong.inspection.inspections;

import java.time.Clock;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.data.RetryOnConflict;
import vn.neuguong.inspection.checklists.Checklist;
import vn.neuguong.inspection.checklists.Checklists;

/** Lets the person who has the task see the checklist and hand in the answers, once. */
@Service
public class SelfInspecting {

    /** The page links lead to; the token follows. */
    public static final String PAGE = "/inspections/self";

    private final SelfInspections inspections;
    private final Checklists checklists;
    private final Clock clock;

    SelfInspecting(SelfInspections inspections, Checklists checklists, Clock clock) {
        this.inspections = inspections;
        this.checklists = checklists;
        this.clock = clock;
    }

    /**
     * The inspection a task belongs to.
     *
     * @throws InspectionReassignedException when somebody else has the task now
     */
    public SelfInspection inspectionFor(String taskId) {
        var inspection = ofTask(taskId);
        inspection.requirePresentTask(taskId);
        return inspection;
    }

    /** The questions the inspection was opened with. */
    public Checklist questionsOf(SelfInspection inspection) {
        return checklists.get(inspection.checklist());
    }

    /** Completes the inspection; when two devices hand in different answers, the first to be stored stand. */
    @RetryOnConflict
    public void complete(CompleteSelfInspection command) {
        var inspection = ofTask(command.taskId());
        if (inspection.complete(command.taskId(), questionsOf(inspection), command.answers(), clock.instant())) {
            inspections.save(inspection);
        }
    }

    private SelfInspection ofTask(String taskId) {
        return inspections
                .findById(SelfInspection.idOfTask(taskId))
                .orElseThrow(() -> new IllegalStateException("No inspection has the task " + taskId));
    }
}
