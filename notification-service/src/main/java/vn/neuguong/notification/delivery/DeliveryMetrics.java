package vn.neuguong.notification.delivery;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.delivery.Conclusion.Unsent;
import vn.neuguong.notification.figures.HourlyFigures;

/** Counts mails by outcome and watches how long the queue is and how old. */
@Component
class DeliveryMetrics {

    private final MeterRegistry meters;
    private final DeliveryQueue queue;
    private final HourlyFigures figures;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong oldestSeconds = new AtomicLong();
    private final Map<Unsent, Counter> unsent = new EnumMap<>(Unsent.class);

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
        for (var why : Unsent.values()) {
            unsent.put(
                    why,
                    Counter.builder("neuguong.mails.unsent")
                            .description("Mails dropped because they were stale, or their address takes none")
                            .tag("why", why.name().toLowerCase(Locale.ROOT))
                            .register(meters));
        }
    }

    /** One turn of a mail has ended. */
    void count(Conclusion conclusion) {
        count(conclusion.delivery());
        if (conclusion.unsent() != null) {
            requireNonNull(unsent.get(conclusion.unsent())).increment();
        }
    }

    /** One turn of a mail has ended; back in the queue counts as {@code waiting}. */
    void count(Delivery delivery) {
        count(delivery.status(), delivery.request().kind());
        if (delivery.endedAt() != null) {
            figures.add(DeliveryEnds.of(delivery), delivery.endedAt());
        }
    }

    /** A report has settled a mail that had ended as accepted, as far as was known then. */
    void countSettled(Delivery delivery) {
        count(delivery.status(), delivery.request().kind());
        figures.correct(
                DeliveryEnds.of(delivery, DeliveryStatus.ACCEPTED),
                DeliveryEnds.of(delivery),
                requireNonNull(delivery.endedAt()));
    }

    private void count(DeliveryStatus status, String kind) {
        var outcome =
                status == DeliveryStatus.CREATED ? "waiting" : status.name().toLowerCase(Locale.ROOT);
        meters.counter("neuguong.mails", "outcome", outcome, "kind", kind).increment();
    }

    @Scheduled(fixedDelayString = "${neuguong.delivery.sweep-interval:10s}")
    void measure() {
        waiting.set(queue.waiting());
        oldestSeconds.set(queue.oldestWait().toSeconds());
    }
}
