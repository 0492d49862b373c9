package vn.neuguong.notification.tasks.messaging;

import java.time.Instant;
import java.util.Map;

/** The fields of {@code task.opened.v1}. */
record TaskOpenedV1(
        String taskId,
        String kind,
        String assigneeId,
        Instant openedAt,
        Instant dueAt,
        Map<String, String> parameters) {}
