package vn.neuguong.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.neuguong.notification.templates.Occasion;

/**
 * Asks for one mail to one person.
 *
 * @param causeId the task or announcement it is about
 * @param owner the service that owns the cause
 * @param correlationId the business process the cause belongs to
 * @param dueAt only for tasks; of several the earliest
 * @param notBefore its first turn, for mails that are asked for ahead of time
 * @param uselessAfter from then on it is dropped instead of sent: its reader would know better by now
 * @param lines the tasks of a mail about several
 */
public record MailRequest(
        String causeId,
        String kind,
        Occasion occasion,
        String owner,
        String correlationId,
        String personId,
        Map<String, String> parameters,
        @Nullable Instant dueAt,
        List<Attachment> attachments,
        @Nullable Instant notBefore,
        @Nullable Instant uselessAfter,
        List<Line> lines) {

    /** The owner of mails this service asks for itself. */
    public static final String OURSELVES = "notification";

    private static final Pattern PARAMETER_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    public MailRequest {
        parameters = checked(parameters);
        attachments = List.copyOf(attachments);
        lines = lines == null ? List.of() : List.copyOf(lines); // absent in what older versions stored
    }

    /** A mail about one matter that may be sent at once and never becomes useless. */
    public MailRequest(
            String causeId,
            String kind,
            Occasion occasion,
            String owner,
            String correlationId,
            String personId,
            Map<String, String> parameters,
            @Nullable Instant dueAt,
            List<Attachment> attachments) {
        this(
                causeId,
                kind,
                occasion,
                owner,
                correlationId,
                personId,
                parameters,
                dueAt,
                attachments,
                null,
                null,
                List.of());
    }

    /**
     * One of several tasks a mail is about.
     *
     * @param personId whose task it is
     */
    public record Line(
            String taskId, String kind, String owner, String personId, Instant dueAt, Map<String, String> parameters) {

        public Line {
            parameters = Map.copyOf(parameters);
        }
    }

    /** The same mail with other lines, as they are now. */
    public MailRequest withLines(List<Line> current) {
        return new MailRequest(
                causeId,
                kind,
                occasion,
                owner,
                correlationId,
                personId,
                parameters,
                dueAt,
                attachments,
                notBefore,
                uselessAfter,
                current);
    }

    /** A copy of the parameters, refused when a name of them is none that a wording could use. */
    public static Map<String, String> checked(Map<String, String> parameters) {
        for (var name : parameters.keySet()) {
            if (!PARAMETER_NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("Not the name of a parameter: " + name);
            }
        }
        return Map.copyOf(parameters);
    }

    /** Whether its reader is asked to do something, on a page its owner links to. */
    boolean isAboutTask() {
        return switch (occasion) {
            case OPENED, REMINDED, OVERDUE -> true;
            case ANNOUNCED, DIGEST, ESCALATED, DAILY -> false;
        };
    }

    /** Whether it is about several tasks, to be looked at again right before it is written. */
    public boolean listsTasks() {
        return occasion == Occasion.DIGEST || occasion == Occasion.ESCALATED;
    }

    /** Whether it has become pointless, for instance during an outage. */
    boolean isStale(Instant now) {
        return uselessAfter != null && !now.isBefore(uselessAfter);
    }
}
