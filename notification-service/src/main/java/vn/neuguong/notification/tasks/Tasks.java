package vn.neuguong.notification.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.neuguong.notification.delivery.ClosedTasks;

/**
 * The projection of all tasks. Every write is conditional on what was read, so that order, repetition and other
 * instances do not matter; whatever is due is read and written in pages.
 */
interface Tasks extends ClosedTasks {

    /**
     * Adds the tasks that are not known, in one write.
     *
     * @return the ids of those that are open, be it since now or before
     */
    Set<String> addIfAbsent(Collection<Task> tasks);

    /** Closes the task, or remembers that it is closed before it is heard of. */
    void close(String taskId, Instant closedAt);

    /** Those of the given tasks that are open. */
    Set<String> openAmong(Collection<String> taskIds);

    /** Open tasks to be remembered, longest due first. */
    List<Task> dueForReminder(Instant now, int atMost);

    /** All open tasks of these people that are to be remembered. */
    List<Task> dueForReminder(Instant now, Collection<String> personIds);

    /** Moves each task to its next step, unless somebody else has, or it is closed. */
    void advance(Collection<NextReminder> steps);

    /** Where a task goes on its ladder; nowhere when no step is left. */
    record NextReminder(Task task, @Nullable Instant at) {}

    /** Hands over all open tasks whose lateness is to be told, page by page, longest due first. */
    void dueForEscalation(Instant now, Consumer<List<Task>> pages);

    /** Open tasks that are on a list which has been asked for, and have not moved on yet; at most a page. */
    List<Task> listedAndDue(Instant now);

    /** Stores how far up each task is known, unless somebody else has moved it on, or it is closed. */
    void escalate(Collection<NextEscalation> changes);

    /** What becomes of the escalation of a task. */
    record NextEscalation(Task task, Escalation escalation) {}

    /** Open tasks on the list of the official that was made on the day, longest late first. */
    List<Task> onList(String officialId, String kind, LocalDate day, int atMost);
}
