package vn.neuguong.notification.operations;

/** What an operator may do about mails; each needs who and why besides. */
public enum MailAction {

    /** Lets no mail of a kind leave until it is resumed: kind. */
    PAUSE,

    /** Lets the mails of a paused kind leave again: kind. */
    RESUME,

    /** Sends a mail once more: delivery. */
    RESEND,

    /** Sends a test message past the queue: address, and language ({@code vi} or {@code en}). */
    TEST
}
