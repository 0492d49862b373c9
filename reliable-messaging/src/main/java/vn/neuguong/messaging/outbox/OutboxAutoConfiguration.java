package vn.neuguong.messaging.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** The writing side: staging of raised events and the relay. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@EnableConfigurationProperties(RelaySettings.class)
class OutboxAutoConfiguration {

    /** Back-off runs on real time, never on the business clock, which may be moved in tests. */
    private static final InstantSource SYSTEM_CLOCK = InstantSource.system();

    @Bean
    RelayWakeUp relayWakeUp() {
        return new RelayWakeUp();
    }

    @Bean
    OutboxStaging outboxStaging(
            ObjectProvider<WireFormat<?>> formats,
            ObjectProvider<TraceContext> trace,
            RelayWakeUp wakeUp,
            Clock clock) {
        return new OutboxStaging(
                new WireFormats(
                        formats.orderedStream().<WireFormat<?>>map(f -> f).toList()),
                trace.getIfAvailable(() -> () -> null),
                wakeUp,
                clock,
                SYSTEM_CLOCK);
    }

    @Bean
    BulkSaving bulkSaving(MongoOperations mongo, OutboxStaging staging) {
        return new BulkSaving(mongo, staging);
    }

    @Bean
    OutboxCollections outboxCollections(MongoMappingContext mappings, MongoOperations mongo) {
        return new OutboxCollections(mappings, mongo);
    }

    @Bean
    OutboxDesk outboxDesk(OutboxCollections collections, MongoOperations mongo, RelayWakeUp wakeUp) {
        return new OutboxDesk(collections, mongo, wakeUp, SYSTEM_CLOCK);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty(name = "neuguong.messaging.relay.enabled", matchIfMissing = true)
    OutboxRelay outboxRelay(
            OutboxCollections collections,
            MongoOperations mongo,
            KafkaProperties kafka,
            RelayWakeUp wakeUp,
            RelaySettings settings,
            MeterRegistry meters,
            @Value("${spring.application.name}") String application) {
        var lease = new RelayLease(mongo, System::nanoTime, settings.lease());
        return new OutboxRelay(
                collections,
                new OutboxStore(mongo, SYSTEM_CLOCK, settings.batchSize()),
                new EventSender(
                        () -> RelayProducer.create(kafka.buildProducerProperties(), settings.lease()),
                        new EventRecords("/" + application)),
                lease,
                wakeUp,
                settings,
                new RelayMeters(meters, collections, lease, SYSTEM_CLOCK));
    }
}
