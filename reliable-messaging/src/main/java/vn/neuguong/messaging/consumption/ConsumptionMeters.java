package vn.neuguong.messaging.consumption;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts what did not go smoothly on the consuming side, by topic. */
final class ConsumptionMeters {

    private final MeterRegistry meters;

    ConsumptionMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void deadLettered(String topic) {
        meters.counter("messaging.consumption.dead", "topic", topic).increment();
    }

    void retried(String topic) {
        meters.counter("messaging.consumption.retried", "topic", topic).increment();
    }
}
