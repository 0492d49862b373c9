package vn.neuguong.pledge.cascade;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.tasks.LinkedTask;
import vn.neuguong.defaults.tasks.TaskDirectory;

/** Which tasks of launches in the units are open, and the page they are done on. */
@Component
public class CascadeTasks implements TaskDirectory {

    /** The page behind the links of these tasks. */
    public static final String PAGE = "/cascade";

    private final UnitLaunches launches;
    private final CascadeSettings settings;

    CascadeTasks(UnitLaunches launches, CascadeSettings settings) {
        this.launches = launches;
        this.settings = settings;
    }

    @Override
    public Optional<LinkedTask> find(String taskId) {
        return launchOf(taskId)
                .filter(launch -> launch.isOpen(taskId))
                .flatMap(launch -> launch.nextStep()
                        .flatMap(next -> launch.assigneeId()
                                .map(assignee -> new LinkedTask(
                                        taskId, assignee, PAGE, next.dueAt().plus(settings.linkGrace())))));
    }

    /** The launch the task is about, whatever its state. */
    public Optional<UnitLaunch> launchOf(String taskId) {
        return CascadeTask.parse(taskId).flatMap(task -> launches.findById(task.launchId()));
    }
}
