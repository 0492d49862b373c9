package vn.neuguong.inspection.inspections;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.tasks.LinkedTask;
import vn.neuguong.defaults.tasks.TaskDirectory;

/** Tells the links which page does an open self-inspection task, for whom and for how long. */
@Component
class InspectionTaskDirectory implements TaskDirectory {

    private final SelfInspections inspections;
    private final InspectionSettings settings;

    InspectionTaskDirectory(SelfInspections inspections, InspectionSettings settings) {
        this.inspections = inspections;
        this.settings = settings;
    }

    @Override
    public Optional<LinkedTask> find(String taskId) {
        return inspections
                .findById(SelfInspection.idOfTask(taskId))
                .filter(inspection -> inspection.status() == InspectionStatus.OPEN)
                .flatMap(inspection -> inspection
                        .assignment()
                        .filter(assignment -> assignment.taskId().equals(taskId))
                        .map(assignment -> new LinkedTask(
                                taskId,
                                assignment.assigneeId(),
                                SelfInspecting.PAGE,
                                inspection.dueAt().plus(settings.linkGrace()))));
    }
}
