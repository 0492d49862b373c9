package vn.neuguong.pledge.acknowledgements;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.tasks.LinkedTask;
import vn.neuguong.defaults.tasks.TaskDirectory;

/** Which acknowledgement tasks are open, and the page they are done on. */
@Component
public class AcknowledgementTasks implements TaskDirectory {

    /** The page behind the links of these tasks. */
    public static final String PAGE = "/pledges/acknowledge";

    private final AcknowledgementQueues queues;
    private final AcknowledgementSettings settings;

    AcknowledgementTasks(AcknowledgementQueues queues, AcknowledgementSettings settings) {
        this.queues = queues;
        this.settings = settings;
    }

    @Override
    public Optional<LinkedTask> find(String taskId) {
        return AcknowledgementTask.parse(taskId)
                .flatMap(task -> queues.findById(task.queueId()))
                .filter(queue -> queue.isOpen(taskId))
                .map(queue -> new LinkedTask(
                        taskId, queue.duty().holderId(), PAGE, queue.dueAt().plus(settings.linkGrace())));
    }
}
