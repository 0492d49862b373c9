package vn.neuguong.local.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mail as the API tells it. */
record MessageView(
        long sequence,
        @Nullable String messageId,
        String to,
        String subject,
        Instant receivedAt,
        Map<String, String> headers,
        String text,
        String html,
        List<AttachmentView> attachments) {

    /** The place in this list is the number the attachment is fetched by, from 1. */
    record AttachmentView(String fileName, String mediaType, int size) {}

    static MessageView of(StoredMail mail) {
        MailContent content = mail.content();
        return new MessageView(
                mail.sequence(),
                mail.messageId(),
                mail.recipient(),
                mail.subject(),
                mail.receivedAt(),
                mail.productHeaders(),
                content.text(),
                content.html(),
                content.attachments().stream()
                        .map(file -> new AttachmentView(file.fileName(), file.mediaType(), file.size()))
                        .toList());
    }
}
