package vn.neuguong.notification.templates;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The personal addresses in a mail; each is a secret between us and its reader.
 *
 * @param task the page of the one task the mail is about
 * @param allTasks its reader's own page
 * @param choices where its reader says which mails they want
 * @param refusal where its reader can refuse further mails of the kind; none where they may not
 */
public record MailLinks(
        @Nullable URI task,
        @Nullable URI allTasks,
        @Nullable URI choices,
        @Nullable URI refusal) {

    /** Of a mail with nothing to follow. */
    public static final MailLinks NONE = new MailLinks(null, null, null, null);

    @Override
    public String toString() {
        return "MailLinks[…]";
    }
}
