package vn.neuguong.notification.delivery;

import java.time.Clock;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.data.RetryOnConflict;

/** Takes back mails that are not needed any more, as long as they are unsent. */
@Service
public class Cancelling {

    private final Deliveries deliveries;
    private final DeliveryMetrics metrics;
    private final Clock clock;

    Cancelling(Deliveries deliveries, DeliveryMetrics metrics, Clock clock) {
        this.deliveries = deliveries;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Cancels every unsent mail about the given task or announcement. Doing it again is a no-op. */
    @RetryOnConflict
    public void cancelUnsent(String causeId, String why) {
        cancelUnsentExcept("", causeId, why);
    }

    /** Cancels every unsent mail about the cause but one, which says it all. */
    @RetryOnConflict
    public void cancelUnsentExcept(String deliveryId, String causeId, String why) {
        for (var delivery : deliveries.findByRequestCauseIdAndStatus(causeId, DeliveryStatus.CREATED)) {
            if (!delivery.id().equals(deliveryId) && delivery.cancelUnsent(why, clock.instant())) {
                deliveries.save(delivery);
                metrics.count(delivery);
            }
        }
    }
}
