package vn.neuguong.notification.delivery;

import java.util.EnumSet;
import java.util.Set;

/** Where a mail stands. */
public enum DeliveryStatus {
    /** Waits for its turn, be it the first or another one. */
    CREATED,
    /** A worker holds the lease and may be talking to a mail server. */
    SENDING,
    /** A mail server has taken responsibility for it; most mails are never heard of again. */
    ACCEPTED,
    /** A report says that it lies in its reader's mailbox. */
    DELIVERED,
    /** It was refused for now until nobody would try any longer, be it us or a mail server behind ours. */
    TEMPORARY_FAILURE,
    /** It was refused for good, or its reader's address is known to take none. */
    PERMANENT_FAILURE,
    /** It could not be written, or no mail server ever told what became of it. */
    TECHNICAL_FAILURE,
    /** It is not needed any more. */
    CANCELLED;

    /** Those in which a mail is in the queue or in the hands of a worker. */
    static final Set<DeliveryStatus> OPEN = EnumSet.of(CREATED, SENDING);

    static final Set<DeliveryStatus> FAILURES = EnumSet.of(TEMPORARY_FAILURE, PERMANENT_FAILURE, TECHNICAL_FAILURE);

    /**
     * Whether a mail that stands here may come to stand there. A report about a mail whose acceptance was never heard
     * of proves it, so that such a mail need not be {@link #ACCEPTED} first.
     */
    public boolean mayBecome(DeliveryStatus next) {
        return switch (this) {
            case CREATED -> next == SENDING || next == CANCELLED || isReported(next);
            case SENDING -> next != SENDING;
            case ACCEPTED -> isReported(next);
            case DELIVERED, TEMPORARY_FAILURE, PERMANENT_FAILURE, TECHNICAL_FAILURE, CANCELLED -> false;
        };
    }

    private static boolean isReported(DeliveryStatus status) {
        return status == DELIVERED || status == TEMPORARY_FAILURE || status == PERMANENT_FAILURE;
    }

    /** Final states never change again. */
    public boolean isFinal() {
        return FAILURES.contains(this) || this == DELIVERED || this == CANCELLED;
    }
}
