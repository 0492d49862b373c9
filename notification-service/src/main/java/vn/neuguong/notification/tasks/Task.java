package vn.neuguong.notification.tasks;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.notification.delivery.MailRequest;
import vn.neuguong.notification.schedule.ReminderLadder;

/**
 * Something a person is expected to do, as its owner told.
 *
 * @param owner the service to ask for the link
 * @param nextReminderAt when to remember it next, in business time; absent when no step of its ladder is left
 * @param escalation absent where lateness is nobody else's business
 */
@Document("tasks")
public record Task(
        @Id String id,
        String owner,
        String correlationId,
        String kind,
        String assigneeId,
        Instant openedAt,
        Instant dueAt,
        Map<String, String> parameters,
        TaskStatus status,
        @Nullable Instant nextReminderAt,
        @Nullable Escalation escalation)
        implements ReminderLadder.Timed {

    /** As one of several a mail is about. */
    MailRequest.Line line() {
        return new MailRequest.Line(id, kind, owner, assigneeId, dueAt, parameters);
    }
}
