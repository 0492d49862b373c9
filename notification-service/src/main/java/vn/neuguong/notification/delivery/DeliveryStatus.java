package vn.neuguong.notification.delivery;

/** Where a mail stands. */
public enum DeliveryStatus {
    /** Waits for its turn, be it the first or another one. */
    CREATED,
    /** A worker holds the lease and may be talking to the mail server. */
    SENDING,
    /** The mail server has taken responsibility for it. */
    ACCEPTED,
    /** It can never be sent, or was refused for good. */
    FAILED,
    /** It is not needed any more. */
    CANCELLED;

    /** Final states never change again. */
    public boolean isFinal() {
        return this == ACCEPTED || this == FAILED || this == CANCELLED;
    }
}
