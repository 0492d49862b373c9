package vn.neuguong.messaging.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
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
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** The writing side: staging of raised events and the relay. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@EnableConfigurationProperties(RelaySettings.class)
class OutboxAutoConfiguration {

    /** Leases and back-off run on real time, never on the business clock, which may be moved in tests. */
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
    OutboxCollections outboxCollections(MongoMappingContext mappings, MongoOperations mongo) {
        return new OutboxCollections(mappings, mongo);
    }

    /** Not a bean: the application's own KafkaTemplate, if any, keeps its settings. */
    private static KafkaTemplate<String, byte[]> relayTemplate(KafkaProperties kafka, Duration lease) {
        var settings = new HashMap<>(kafka.buildProducerProperties());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 65_536);
        // A wave that starts within the lease also ends within it: nothing of it can be delivered after a takeover.
        var quarter = (int) lease.dividedBy(4).toMillis();
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2 * quarter);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 2 * quarter);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 3 * quarter);
        return new KafkaTemplate<>(
                new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new ByteArraySerializer()));
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
        return new OutboxRelay(
                collections,
                new OutboxStore(mongo, SYSTEM_CLOCK, settings.batchSize()),
                new EventSender(relayTemplate(kafka, settings.lease()), "/" + application),
                new RelayLease(mongo, SYSTEM_CLOCK, settings.lease()),
                wakeUp,
                settings,
                new RelayMeters(meters, collections, SYSTEM_CLOCK));
    }
}
