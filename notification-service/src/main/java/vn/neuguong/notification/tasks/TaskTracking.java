package vn.neuguong.notification.tasks;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.neuguong.notification.delivery.Cancelling;
import vn.neuguong.notification.delivery.MailRequest;
import vn.neuguong.notification.delivery.Queueing;
import vn.neuguong.notification.schedule.ReminderLadder;
import vn.neuguong.notification.schedule.ReminderStep;
import vn.neuguong.notification.templates.Occasion;

/** Follows tasks from opening to closing and asks for the mails this takes. Everything may be told repeatedly. */
@Service
public class TaskTracking {

    private final Tasks tasks;
    private final ReminderLadder ladder;
    private final Queueing queueing;
    private final Cancelling cancelling;

    TaskTracking(Tasks tasks, ReminderLadder ladder, Queueing queueing, Cancelling cancelling) {
        this.tasks = tasks;
        this.ladder = ladder;
        this.queueing = queueing;
        this.cancelling = cancelling;
    }

    /** Tells the assignees, each once, unless the task is known to be closed. */
    public void openAll(List<OpenTask> opened) {
        var tasksById = new LinkedHashMap<String, Task>();
        opened.forEach(task -> tasksById.putIfAbsent(task.taskId(), taskOf(task)));
        var open = tasks.addIfAbsent(tasksById.values());
        var mails = new LinkedHashMap<String, MailRequest>();
        tasksById.values().stream()
                .filter(task -> open.contains(task.id()))
                .forEach(task -> mails.put(task.id() + ":opened", mailAbout(task, Occasion.OPENED)));
        queueing.queueAll(mails);
    }

    private Task taskOf(OpenTask opened) {
        return new Task(
                opened.taskId(),
                opened.owner(),
                opened.correlationId(),
                opened.kind(),
                opened.assigneeId(),
                opened.openedAt(),
                opened.dueAt(),
                opened.parameters(),
                TaskStatus.OPEN,
                ladder.next(opened.kind(), opened.openedAt(), opened.dueAt(), opened.openedAt())
                        .map(ReminderStep::at)
                        .orElse(null));
    }

    /** Ends all reminders of the task and takes back what is unsent (invariant 7). */
    public void close(String taskId, Instant closedAt) {
        tasks.close(taskId, closedAt);
        cancelling.cancelUnsent(taskId, "the task is closed");
    }

    /**
     * Remembers a task whose turn has come. Mails about it that are still unsent, after an outage for example, are
     * taken back: the newest says it all.
     */
    void remind(Task task, Instant now) {
        ladder.newestDue(task.kind(), task.openedAt(), task.dueAt(), now).ifPresent(step -> {
            var deliveryId = task.id() + ":reminder:" + step.name();
            queueing.queueAll(Map.of(deliveryId, mailAbout(task, Occasion.REMINDED)));
            cancelling.cancelUnsentExcept(deliveryId, task.id(), "a newer reminder takes its place");
        });
        var next = ladder.next(task.kind(), task.openedAt(), task.dueAt(), now);
        tasks.reminded(task, next.map(ReminderStep::at).orElse(null));
    }

    private static MailRequest mailAbout(Task task, Occasion occasion) {
        return new MailRequest(
                task.id(),
                task.kind(),
                occasion,
                task.owner(),
                task.correlationId(),
                task.assigneeId(),
                task.parameters(),
                task.dueAt(),
                List.of());
    }
}
