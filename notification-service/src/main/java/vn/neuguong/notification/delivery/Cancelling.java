package vn.neuguong.notification.delivery;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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
        cancel(deliveries.findByRequestCauseIdAndStatus(causeId, DeliveryStatus.CREATED), why);
    }

    /** Cancels every unsent mail about any of the causes but the given ones, which say it all. */
    @RetryOnConflict
    public void cancelUnsentExcept(Set<String> deliveryIds, Collection<String> causeIds, String why) {
        var unsent = deliveries.findByRequestCauseIdInAndStatus(causeIds, DeliveryStatus.CREATED);
        cancel(
                unsent.stream()
                        .filter(delivery -> !deliveryIds.contains(delivery.id()))
                        .toList(),
                why);
    }

    private void cancel(List<Delivery> unsent, String why) {
        for (var delivery : unsent) {
            if (delivery.cancelUnsent(why, clock.instant())) {
                deliveries.save(delivery);
                metrics.count(delivery);
            }
        }
    }
}
