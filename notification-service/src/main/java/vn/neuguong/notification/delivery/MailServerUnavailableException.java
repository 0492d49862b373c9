package vn.neuguong.notification.delivery;

/** No connection to the mail server: no mail can be sent, whichever it is. */
final class MailServerUnavailableException extends Exception {

    MailServerUnavailableException(Exception cause) {
        super("the mail server cannot be reached", cause);
    }
}
