package vn.neuguong.messaging.consumption;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** Shows operations what did not go smoothly on the consuming side. */
final class ConsumptionMeters {

    private final MeterRegistry meters;

    ConsumptionMeters(MeterRegistry meters, BlockedPartitions blocked) {
        this.meters = meters;
        Gauge.builder("messaging.consumption.blocked", blocked, BlockedPartitions::count)
                .description("Partitions whose next record fails again and again, or is refused as a dead letter")
                .register(meters);
    }

    void deadLettered(String topic) {
        meters.counter("messaging.consumption.dead", "topic", topic).increment();
    }

    void deadLetterRefused(String topic) {
        meters.counter("messaging.consumption.dead.refused", "topic", topic).increment();
    }

    void retried(String topic) {
        meters.counter("messaging.consumption.retried", "topic", topic).increment();
    }
}
