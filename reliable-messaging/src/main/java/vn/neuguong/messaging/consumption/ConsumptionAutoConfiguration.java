package vn.neuguong.messaging.consumption;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** The reading side: batches as they are polled, dead letters, and the sequence guard. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
class ConsumptionAutoConfiguration {

    /** Named by {@code spring.cloud.stream.kafka.default.consumer.converter-bean-name}. */
    @Bean
    RecordBatchConverter recordBatchConverter() {
        return new RecordBatchConverter();
    }

    @Bean
    DeadLettering deadLettering(KafkaProperties kafka, MeterRegistry meters) {
        var blocked = new BlockedPartitions(System::nanoTime);
        return new DeadLettering(kafka, blocked, new ConsumptionMeters(meters, blocked));
    }

    @Bean
    NoLagMetrics noLagMetrics() {
        return new NoLagMetrics();
    }

    @Bean
    SequenceGuard sequenceGuard(MongoOperations mongo) {
        return new SequenceGuard(mongo);
    }
}
