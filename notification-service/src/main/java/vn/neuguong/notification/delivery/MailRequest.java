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
 * @param dueAt only for tasks
 * @param notBefore its first turn, for mails that are asked for ahead of time
 * @param uselessAfter from then on it is dropped instead of sent: its reader would know better by now
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
        @Nullable Instant uselessAfter) {

    private static final Pattern PARAMETER_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    /** A mail that may be sent at once and never becomes useless. */
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
        this(causeId, kind, occasion, owner, correlationId, personId, parameters, dueAt, attachments, null, null);
    }

    public MailRequest {
        parameters = checked(parameters);
        attachments = List.copyOf(attachments);
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
        return occasion != Occasion.ANNOUNCED;
    }
}
