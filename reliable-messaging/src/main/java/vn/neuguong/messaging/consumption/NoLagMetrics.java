package vn.neuguong.messaging.consumption;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.cloud.stream.binder.BindingCreatedEvent;
import org.springframework.cloud.stream.binder.kafka.KafkaBinderMetrics;

/**
 * Takes the place of the binder's own lag gauges, which nobody reads: they can hang the end of a service for ever. A
 * service that is stopped in its first seconds holds their lock and waits for their timer, which waits for the lock
 * (spring-cloud-stream 5.0.2). How far a consumer lags is known to the Kafka client's own metrics.
 */
final class NoLagMetrics extends KafkaBinderMetrics {

    @SuppressWarnings("NullAway") // nothing of it is used: it neither measures nor keeps time
    NoLagMetrics() {
        super(null, null);
    }

    @Override
    public void bindTo(MeterRegistry registry) {}

    @Override
    public void onApplicationEvent(BindingCreatedEvent event) {}
}
