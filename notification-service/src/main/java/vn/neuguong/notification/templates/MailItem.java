package vn.neuguong.notification.templates;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of several tasks a mail is about.
 *
 * @param who whose task it is, when it is not the reader's own
 * @param link the page of the task, when it is the reader's own
 */
public record MailItem(
        String kind,
        @Nullable String who,
        LocalDate dueDay,
        Map<String, String> parameters,
        @Nullable URI link) {

    public MailItem {
        who = who == null ? null : PlainWords.of(who, MailData.LONGEST_NAME);
        parameters = MailData.harmless(parameters);
    }

    MailItem withoutPerson() {
        return new MailItem(kind, null, dueDay, parameters, null);
    }
}
