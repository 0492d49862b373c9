package vn.neuguong.messaging.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** What operations see of the outbox: how much waits, how long, how much is dead, how much went out. */
final class RelayMeters {

    private final Counter published;
    private final Counter failed;

    private final Timer delay;
    private final InstantSource clock;

    RelayMeters(MeterRegistry meters, OutboxCollections collections, RelayLease lease, InstantSource clock) {
        this.clock = clock;
        delay = Timer.builder("messaging.outbox.delay")
                .description("From storing a document's events to the broker's acknowledgement of all of them")
                .register(meters);
        published = Counter.builder("messaging.outbox.published")
                .description("Events acknowledged by the broker")
                .register(meters);
        failed = Counter.builder("messaging.outbox.failed")
                .description("Attempts to send a document's events that failed")
                .register(meters);
        Gauge.builder("messaging.relay.active", lease, held -> held.isHeld() ? 1 : 0)
                .description("Whether this instance is the one that relays")
                .register(meters);
        Gauge.builder("messaging.outbox.pending", collections, OutboxCollections::pending)
                .description("Documents with events not yet published")
                .register(meters);
        Gauge.builder("messaging.outbox.dead", collections, OutboxCollections::dead)
                .description("Documents whose next event can never be sent")
                .register(meters);
        Gauge.builder("messaging.outbox.oldest.age", () -> ageSeconds(collections, clock))
                .description("How long the oldest unpublished event has waited")
                .baseUnit("seconds")
                .register(meters);
    }

    void settled(List<DueOutbox> batch) {
        var now = clock.instant();
        for (var outbox : batch) {
            published.increment(outbox.sentIds().size());
            if (outbox.failure() != null) {
                failed.increment();
            }
            if (outbox.isPublished()) {
                delay.record(Duration.between(outbox.since(), now));
            }
        }
    }

    private static double ageSeconds(OutboxCollections collections, InstantSource clock) {
        var oldest = collections.oldestMillis();
        return oldest == 0 ? 0 : Math.max(0, clock.millis() - oldest) / 1000.0;
    }
}
