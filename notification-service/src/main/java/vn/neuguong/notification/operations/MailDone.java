package vn.neuguong.notification.operations;

/**
 * How an operator's wish ended.
 *
 * @param done whether anything was changed or sent
 * @param code of the message that says it
 * @param detail what the message is filled in with: the new delivery, the mail server's words, …
 */
public record MailDone(boolean done, String code, String detail) {

    static MailDone yes(String code, String detail) {
        return new MailDone(true, code, detail);
    }

    static MailDone no(String code, String detail) {
        return new MailDone(false, code, detail);
    }

    /** As the journal keeps it. */
    @Override
    public String toString() {
        return code.substring(code.lastIndexOf('.') + 1) + ": " + detail;
    }
}
