package vn.neuguong.notification.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.neuguong.notification.delivery.MailRequest;
import vn.neuguong.notification.templates.Occasion;

/** The mails that remember open tasks: one task in its own words, several in a list. */
final class ReminderMails {

    private static final String DIGEST = "notification.digest";

    private ReminderMails() {}

    /** What all lists of one person are about, so that a newer one can take the place of an older. */
    static String causeOfDigests(String personId) {
        return "tasks-of:" + personId;
    }

    /**
     * The mail about these tasks of one person, in this order.
     *
     * @param uselessAfter when it would be a reminder of yesterday
     */
    static MailRequest about(List<Task> tasks, Instant uselessAfter) {
        var first = tasks.getFirst();
        var lines = tasks.stream().map(Task::line).toList();
        return tasks.size() == 1
                ? new MailRequest(
                        first.id(),
                        first.kind(),
                        Occasion.REMINDED,
                        first.owner(),
                        first.correlationId(),
                        first.assigneeId(),
                        first.parameters(),
                        first.dueAt(),
                        List.of(),
                        null,
                        uselessAfter,
                        lines)
                : new MailRequest(
                        causeOfDigests(first.assigneeId()),
                        DIGEST,
                        Occasion.DIGEST,
                        MailRequest.OURSELVES,
                        correlationOf(tasks),
                        first.assigneeId(),
                        Map.of(),
                        first.dueAt(),
                        List.of(),
                        null,
                        uselessAfter,
                        lines);
    }

    /** That of the tasks where they have one in common. */
    private static String correlationOf(List<Task> tasks) {
        var processes = tasks.stream().map(Task::correlationId).distinct().toList();
        return processes.size() == 1 ? processes.getFirst() : DIGEST;
    }
}
