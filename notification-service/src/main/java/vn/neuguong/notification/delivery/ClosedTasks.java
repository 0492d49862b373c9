package vn.neuguong.notification.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Which tasks are known to be closed, asked right before mails about them are sent (invariant 7). */
public interface ClosedTasks {

    /** Those of the given tasks that are closed. */
    Set<String> among(Collection<String> taskIds);

    default boolean contains(String taskId) {
        return !among(List.of(taskId)).isEmpty();
    }
}
