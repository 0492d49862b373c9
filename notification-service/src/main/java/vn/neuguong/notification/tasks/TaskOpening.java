package vn.neuguong.notification.tasks;

import java.net.URI;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.neuguong.notification.owners.OwnerUnavailableException;
import vn.neuguong.notification.owners.Owners;

/** Finds the way to a task's page, asked for at its owner at the moment the reader wants to go there. */
@Service
public class TaskOpening {

    private static final Logger LOG = LoggerFactory.getLogger(TaskOpening.class);

    private final OpenTasks tasks;
    private final Owners owners;

    TaskOpening(OpenTasks tasks, Owners owners) {
        this.tasks = tasks;
        this.owners = owners;
    }

    /** Where the reader gets, or why nowhere. */
    public sealed interface Way {

        /** To the page of the task. */
        record To(URI page) implements Way {}

        /** Nowhere: there is nothing left to do. */
        record Closed() implements Way {}

        /** Nowhere for now: the owner does not answer. */
        record Blocked() implements Way {}

        /** Nowhere: the person has no such task. */
        record Unknown() implements Way {}
    }

    /** Changes nothing here; the owner issues a link that leads to the task's page. */
    public Way open(String personId, String taskId) {
        var task = tasks.find(personId, taskId);
        if (task.isEmpty()) {
            return new Way.Unknown();
        }
        if (task.get().status() == TaskStatus.CLOSED) {
            return new Way.Closed();
        }
        try {
            return way(taskId, owners.taskLinks(task.get().owner(), List.of(taskId)));
        } catch (OwnerUnavailableException e) {
            LOG.warn("Task {} cannot be opened now: {}", taskId, e.getMessage());
            return new Way.Blocked();
        }
    }

    private static Way way(String taskId, Owners.LinkAnswer answer) {
        var link = answer.open().get(taskId);
        if (link != null) {
            return new Way.To(link.url());
        }
        return answer.untold().contains(taskId) ? new Way.Blocked() : new Way.Closed();
    }
}
