package vn.neuguong.notification.templates;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that goes into the wording of one mail.
 *
 * @param parameters as told by the owner of the task or announcement
 * @param dueDay the last day in time; only for tasks
 * @param today the day the mail is written
 * @param link the page of the task; only for tasks
 */
public record MailData(
        String recipientName,
        Map<String, String> parameters,
        @Nullable LocalDate dueDay,
        LocalDate today,
        @Nullable URI link) {

    public MailData {
        parameters = Map.copyOf(parameters);
    }
}
