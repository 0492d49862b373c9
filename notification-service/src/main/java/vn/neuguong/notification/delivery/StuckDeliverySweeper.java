package vn.neuguong.notification.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Restores: no mail stays claimed after its lease. Its sender may have died between the mail server's answer and the
 * record of it, so such a mail may arrive twice, with one Message-ID; it is never lost.
 */
@Component
class StuckDeliverySweeper {

    private static final Logger LOG = LoggerFactory.getLogger(StuckDeliverySweeper.class);
    private static final int PAGE = 200;

    private final DeliveryQueue queue;
    private final Deliveries deliveries;
    private final MachineTime time;

    StuckDeliverySweeper(DeliveryQueue queue, Deliveries deliveries, MachineTime time) {
        this.queue = queue;
        this.deliveries = deliveries;
        this.time = time;
    }

    @Scheduled(fixedDelayString = "${neuguong.delivery.sweep-interval:10s}")
    void returnAbandoned() {
        for (var delivery : queue.abandoned(PAGE)) {
            delivery.release("its sender vanished", time.now());
            try {
                deliveries.save(delivery);
                LOG.warn("Mail {} was claimed and abandoned; it is back in the queue", delivery.id());
            } catch (OptimisticLockingFailureException e) {
                LOG.debug("Mail {} was finished after all", delivery.id());
            }
        }
    }
}
