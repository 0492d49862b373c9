package vn.neuguong.notification.tasks;

import java.time.Instant;
import java.util.Map;
import vn.neuguong.notification.delivery.MailRequest;
import vn.neuguong.notification.schedule.ReminderLadder;

/** Says that a person is expected to do something. */
public record OpenTask(
        String taskId,
        String owner,
        String correlationId,
        String kind,
        String assigneeId,
        Instant openedAt,
        Instant dueAt,
        Map<String, String> parameters)
        implements ReminderLadder.Timed {

    public OpenTask {
        parameters = MailRequest.checked(parameters);
    }
}
