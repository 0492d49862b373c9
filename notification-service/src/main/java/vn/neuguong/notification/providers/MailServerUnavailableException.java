package vn.neuguong.notification.providers;

/** No connection to a mail server: no mail can be sent there, whichever it is. */
public final class MailServerUnavailableException extends Exception {

    public MailServerUnavailableException(String why) {
        super(why);
    }

    MailServerUnavailableException(String provider, Exception cause) {
        super("the mail server of %s cannot be reached: %s".formatted(provider, cause.getMessage()), cause);
    }
}
