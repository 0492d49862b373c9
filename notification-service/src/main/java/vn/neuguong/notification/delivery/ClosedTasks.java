package vn.neuguong.notification.delivery;

/** Which tasks are known to be closed, asked right before a mail about one is sent (invariant 7). */
public interface ClosedTasks {

    boolean contains(String taskId);
}
