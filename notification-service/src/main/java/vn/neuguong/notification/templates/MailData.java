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
 * @param myTasksLink the recipient's own page
 */
public record MailData(
        String recipientName,
        Map<String, String> parameters,
        @Nullable LocalDate dueDay,
        LocalDate today,
        @Nullable URI link,
        @Nullable URI myTasksLink) {

    public MailData {
        parameters = Map.copyOf(parameters);
    }

    /** The data of a mail without the link to its recipient's own page. */
    public MailData(
            String recipientName,
            Map<String, String> parameters,
            @Nullable LocalDate dueDay,
            LocalDate today,
            @Nullable URI link) {
        this(recipientName, parameters, dueDay, today, link, null);
    }
}
