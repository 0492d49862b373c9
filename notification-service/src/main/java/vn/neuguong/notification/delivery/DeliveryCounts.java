package vn.neuguong.notification.delivery;

/** How many mails were asked for, and where they stand. */
public record DeliveryCounts(long created, long accepted, long cancelled, long failed, long waiting) {

    static final DeliveryCounts NONE = new DeliveryCounts(0, 0, 0, 0, 0);

    static DeliveryCounts of(DeliveryStatus status, long mails) {
        return switch (status) {
            case ACCEPTED -> new DeliveryCounts(mails, mails, 0, 0, 0);
            case CANCELLED -> new DeliveryCounts(mails, 0, mails, 0, 0);
            case FAILED -> new DeliveryCounts(mails, 0, 0, mails, 0);
            case CREATED, SENDING -> new DeliveryCounts(mails, 0, 0, 0, mails);
        };
    }

    DeliveryCounts plus(DeliveryCounts other) {
        return new DeliveryCounts(
                created + other.created,
                accepted + other.accepted,
                cancelled + other.cancelled,
                failed + other.failed,
                waiting + other.waiting);
    }
}
