package vn.neuguong.notification.delivery;

/** A document that does not exist or that no mail server would take: its mail can never be sent. */
final class UnusableDocumentException extends RuntimeException {

    UnusableDocumentException(Attachment attachment, String why) {
        super("the document " + attachment.path() + " " + why);
    }
}
