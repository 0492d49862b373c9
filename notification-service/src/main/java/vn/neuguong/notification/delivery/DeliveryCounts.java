package vn.neuguong.notification.delivery;

/**
 * How many mails were asked for, and where they stand.
 *
 * @param accepted by a mail server, be it known to be delivered since or not
 * @param delivered those of them that a report says lie in the mailbox
 * @param failed in any of the three ways
 */
public record DeliveryCounts(long created, long accepted, long delivered, long cancelled, long failed, long waiting) {

    static final DeliveryCounts NONE = new DeliveryCounts(0, 0, 0, 0, 0, 0);

    static DeliveryCounts of(DeliveryStatus status, long mails) {
        return switch (status) {
            case ACCEPTED -> new DeliveryCounts(mails, mails, 0, 0, 0, 0);
            case DELIVERED -> new DeliveryCounts(mails, mails, mails, 0, 0, 0);
            case CANCELLED -> new DeliveryCounts(mails, 0, 0, mails, 0, 0);
            case TEMPORARY_FAILURE, PERMANENT_FAILURE, TECHNICAL_FAILURE ->
                new DeliveryCounts(mails, 0, 0, 0, mails, 0);
            case CREATED, SENDING -> new DeliveryCounts(mails, 0, 0, 0, 0, mails);
        };
    }

    DeliveryCounts plus(DeliveryCounts other) {
        return new DeliveryCounts(
                created + other.created,
                accepted + other.accepted,
                delivered + other.delivered,
                cancelled + other.cancelled,
                failed + other.failed,
                waiting + other.waiting);
    }
}
