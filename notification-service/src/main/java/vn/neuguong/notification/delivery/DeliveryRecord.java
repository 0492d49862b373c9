package vn.neuguong.notification.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be shown of one mail (invariant 11): what it was about, to whom, when, from which template with which data,
 * every answer, and what was heard of it later.
 *
 * @param reason why it waits, failed or was cancelled
 */
public record DeliveryRecord(
        String deliveryId,
        MailRequest request,
        String messageId,
        DeliveryStatus status,
        @Nullable String reason,
        Instant queuedAt,
        List<Attempt> attempts,
        List<Receipt> receipts) {

    static DeliveryRecord of(Delivery delivery) {
        return new DeliveryRecord(
                delivery.id(),
                delivery.request(),
                delivery.messageId(),
                delivery.status(),
                delivery.reason(),
                delivery.queuedAt(),
                delivery.attempts(),
                delivery.receipts());
    }
}
