package vn.neuguong.notification.delivery;

import org.springframework.util.unit.DataSize;

/** A document no mail server would take. */
final class DocumentTooLargeException extends RuntimeException {

    DocumentTooLargeException(Attachment attachment, DataSize limit) {
        super("the document " + attachment.path() + " is larger than " + limit.toMegabytes() + " MB");
    }
}
