package vn.neuguong.defaults.tasks;

import java.util.Optional;

/** How a service finds its open tasks by id; one bean per feature that owns tasks. */
@FunctionalInterface
public interface TaskDirectory {

    /** Empty for a task that is unknown, done or void. */
    Optional<LinkedTask> find(String taskId);
}
