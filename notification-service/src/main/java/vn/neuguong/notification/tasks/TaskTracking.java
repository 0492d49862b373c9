package vn.neuguong.notification.tasks;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.neuguong.notification.delivery.Cancelling;
import vn.neuguong.notification.delivery.MailRequest;
import vn.neuguong.notification.delivery.Queueing;
import vn.neuguong.notification.schedule.EscalationPlan;
import vn.neuguong.notification.schedule.ReminderLadder;
import vn.neuguong.notification.schedule.ReminderStep;
import vn.neuguong.notification.schedule.SendingHours;
import vn.neuguong.notification.templates.Occasion;

/** Follows tasks from opening to closing and asks for the mails this takes. Everything may be told repeatedly. */
@Service
public class TaskTracking {

    private final Tasks tasks;
    private final ReminderLadder ladder;
    private final EscalationPlan escalation;
    private final SendingHours hours;
    private final Queueing queueing;
    private final Cancelling cancelling;
    private final Clock clock;

    TaskTracking(
            Tasks tasks,
            ReminderLadder ladder,
            EscalationPlan escalation,
            SendingHours hours,
            Queueing queueing,
            Cancelling cancelling,
            Clock clock) {
        this.tasks = tasks;
        this.ladder = ladder;
        this.escalation = escalation;
        this.hours = hours;
        this.queueing = queueing;
        this.cancelling = cancelling;
        this.clock = clock;
    }

    /** Tells the assignees, each once, unless the task is known to be closed. */
    public void openAll(List<OpenTask> opened) {
        var tasksById = new LinkedHashMap<String, Task>();
        opened.forEach(task -> tasksById.putIfAbsent(task.taskId(), taskOf(task)));
        var open = tasks.addIfAbsent(tasksById.values());
        var mails = new LinkedHashMap<String, MailRequest>();
        tasksById.values().stream()
                .filter(task -> open.contains(task.id()))
                .forEach(task -> mails.put(task.id() + ":opened", openingOf(task)));
        queueing.queueAll(mails);
    }

    /** Nobody is reminded of a task at the moment of its opening mail, be it heard of late or in quiet hours. */
    private Task taskOf(OpenTask opened) {
        var now = clock.instant();
        var from = Stream.of(now, opened.openedAt(), waitingUntil(opened, now))
                .max(Comparator.naturalOrder())
                .orElseThrow();
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
                ladder.next(opened, from).map(ReminderStep::at).orElse(null),
                escalation
                        .momentOf(0, opened.kind(), opened.dueAt(), from)
                        .map(Escalation::first)
                        .orElse(null));
    }

    private Instant waitingUntil(OpenTask opened, Instant now) {
        return Objects.requireNonNullElse(hours.notBefore(opened.kind(), opened.assigneeId()), now);
    }

    private MailRequest openingOf(Task task) {
        return new MailRequest(
                task.id(),
                task.kind(),
                Occasion.OPENED,
                task.owner(),
                task.correlationId(),
                task.assigneeId(),
                task.parameters(),
                task.dueAt(),
                List.of(),
                null,
                hours.isUrgent(task.kind()) ? task.dueAt() : null,
                List.of());
    }

    /** Ends all reminders of the task and takes back what is unsent (invariant 7). */
    public void close(String taskId, Instant closedAt) {
        tasks.close(taskId, closedAt);
        cancelling.cancelUnsent(taskId, "the task is closed");
    }
}
