package vn.neuguong.pledge.pledges;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.tasks.LinkedTask;
import vn.neuguong.defaults.tasks.TaskDirectory;

/** Which signing tasks are open, and the page they are done on. */
@Component
public class SigningTasks implements TaskDirectory {

    /** The page behind the links of these tasks. */
    public static final String PAGE = "/pledges/sign";

    private final Pledges pledges;
    private final PledgeSettings settings;

    SigningTasks(Pledges pledges, PledgeSettings settings) {
        this.pledges = pledges;
        this.settings = settings;
    }

    @Override
    public Optional<LinkedTask> find(String taskId) {
        return pledgeOf(taskId)
                .filter(Pledge::isAsked)
                .filter(pledge -> SigningTask.of(pledge).id().equals(taskId))
                .map(pledge -> new LinkedTask(
                        taskId, pledge.signer().personId(), PAGE, pledge.dueAt().plus(settings.linkGrace())));
    }

    /** The pledge the task is about, whatever its state. */
    public Optional<Pledge> pledgeOf(String taskId) {
        return SigningTask.parse(taskId).map(SigningTask::pledgeId).flatMap(pledges::findById);
    }
}
