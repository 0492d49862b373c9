package vn.neuguong.notification.tasks;

import java.time.Instant;
import java.util.Map;
import vn.neuguong.notification.delivery.MailRequest;

/** Says that a person is expected to do something. */
public record OpenTask(
        String taskId,
        String owner,
        String correlationId,
        String kind,
        String assigneeId,
        Instant openedAt,
        Instant dueAt,
        Map<String, String> parameters) {

    public OpenTask {
        parameters = MailRequest.checked(parameters);
    }
}
