package vn.neuguong.pledge.acknowledgements;

import java.time.Duration;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Whatever a holder has ordered is carried out, also after a crash or while the database was away. */
@Component
class UnfinishedOrderSweeper {

    private static final int AT_ONCE = 20;
    private static final Duration PER_ORDER = Duration.ofSeconds(30);

    private final AcknowledgementOrders orders;
    private final BatchAcknowledging acknowledging;

    UnfinishedOrderSweeper(AcknowledgementOrders orders, BatchAcknowledging acknowledging) {
        this.orders = orders;
        this.acknowledging = acknowledging;
    }

    @Scheduled(fixedDelayString = "PT5S")
    void carryOutTheRest() {
        orders.findAllByOrderByOrderedAt(Limit.of(AT_ONCE))
                .forEach(order -> acknowledging.carryOut(order.id(), System.nanoTime() + PER_ORDER.toNanos()));
    }
}
