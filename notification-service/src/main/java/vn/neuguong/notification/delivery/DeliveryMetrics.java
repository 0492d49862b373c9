package vn.neuguong.notification.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.figures.HourlyFigures;

/** Counts mails by outcome and watches how long the queue is and how old. */
@Component
class DeliveryMetrics {

    private final MeterRegistry meters;
    private final DeliveryQueue queue;
    private final HourlyFigures figures;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong oldestSeconds = new AtomicLong();

    DeliveryMetrics(MeterRegistry meters, DeliveryQueue queue, HourlyFigures figures) {
        this.meters = meters;
        this.queue = queue;
        this.figures = figures;
        Gauge.builder("neuguong.mails.waiting", waiting, AtomicLong::get)
                .description("Mails in the queue")
                .register(meters);
        Gauge.builder("neuguong.mails.oldest.waiting", oldestSeconds, AtomicLong::get)
                .description("Age of the oldest mail in the queue")
                .baseUnit("seconds")
                .register(meters);
    }

    /** One turn of a mail has ended; back in the queue counts as {@code waiting}. */
    void count(Delivery delivery) {
        var outcome = delivery.status() == DeliveryStatus.CREATED
                ? "waiting"
                : delivery.status().name().toLowerCase(Locale.ROOT);
        meters.counter(
                        "neuguong.mails",
                        "outcome",
                        outcome,
                        "kind",
                        delivery.request().kind())
                .increment();
        if (delivery.endedAt() != null) {
            figures.add(DeliveryEnds.of(delivery), delivery.endedAt());
        }
    }

    @Scheduled(fixedDelayString = "${neuguong.delivery.sweep-interval:10s}")
    void measure() {
        waiting.set(queue.waiting());
        oldestSeconds.set(queue.oldestWait().toSeconds());
    }
}
