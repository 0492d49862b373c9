package vn.neuguong.notification.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One mail in an operator's list: no name, no address, no words. */
public record DeliveryLine(
        String id,
        String kind,
        String owner,
        DeliveryStatus status,
        String personId,
        Instant queuedAt,
        Instant nextTurnAt,
        int attempts,
        @Nullable Instant endedAt,
        @Nullable String reason,
        @Nullable Resent resent) {

    static DeliveryLine of(Delivery delivery) {
        var request = delivery.request();
        return new DeliveryLine(
                delivery.id(),
                request.kind(),
                request.owner(),
                delivery.status(),
                request.personId(),
                delivery.queuedAt(),
                delivery.nextTurnAt(),
                delivery.attempts().size(),
                delivery.endedAt(),
                delivery.reason() == null && !delivery.attempts().isEmpty()
                        ? delivery.attempts().getLast().serverReply()
                        : delivery.reason(),
                delivery.resent());
    }
}
