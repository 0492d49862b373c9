package vn.neuguong.notification.tasks;

import java.time.Instant;
import java.util.Map;

/** Says that a person is expected to do something. */
public record OpenTask(
        String taskId,
        String owner,
        String correlationId,
        String kind,
        String assigneeId,
        Instant openedAt,
        Instant dueAt,
        Map<String, String> parameters) {}
