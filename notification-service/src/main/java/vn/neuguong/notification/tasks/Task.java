package vn.neuguong.notification.tasks;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Something a person is expected to do, as its owner told.
 *
 * @param owner the service to ask for the link
 * @param nextReminderAt when to remember it next, in business time; absent when no step of its ladder is left
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
        @Nullable Instant nextReminderAt) {}
