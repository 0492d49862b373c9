package vn.neuguong.defaults.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What an aggregate raises when somebody must do something, need no longer do it, or should hear of something. The
 * notification service turns these into mail without knowing what they mean.
 */
public sealed interface TaskEvent {

    /**
     * Somebody must do something.
     *
     * @param taskId {@code <aggregate id>:<verb>}, unique for ever
     * @param kind names the mail template, for instance {@code pledge.sign}
     * @param assigneeId the person who must act
     * @param parameters what the mail says besides name, link and due date; never personal data
     */
    record TaskOpened(
            String taskId,
            String kind,
            String assigneeId,
            Instant openedAt,
            Instant dueAt,
            Map<String, String> parameters)
            implements TaskEvent {}

    /** The task is done or void: nobody is reminded of it any more. */
    record TaskClosed(String taskId, String assigneeId, Instant closedAt, Outcome outcome) implements TaskEvent {}

    /**
     * Somebody should be told, once.
     *
     * @param announcementId unique for ever; the same id never leads to a second mail
     */
    record AnnouncementMade(
            String announcementId,
            String kind,
            String recipientId,
            Instant madeAt,
            Map<String, String> parameters,
            List<Attachment> attachments)
            implements TaskEvent {}

    /**
     * A document the notification service fetches from the owner when it writes the mail.
     *
     * @param path below {@code /internal/} of the owner
     */
    record Attachment(String fileName, String mediaType, String path) {}

    /** How a task ended. */
    enum Outcome {
        /** The assignee did it. */
        DONE,
        /** It has become pointless, or is somebody else's now. */
        CANCELLED
    }
}
