package vn.neuguong.notification.templates;

import org.jspecify.annotations.Nullable;

/**
 * In whose name a mail is written, and whom to ask about it.
 *
 * @param sender the name shown as the sender of the mail
 * @param organisation the first line of the head
 * @param office the second line; none for an organisation that writes in its own name
 */
public record Letterhead(
        String sender, String organisation, @Nullable String office, String contactName, String contactEmail) {}
