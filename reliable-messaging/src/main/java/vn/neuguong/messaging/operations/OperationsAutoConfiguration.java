package vn.neuguong.messaging.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.messaging.consumption.SequenceGuard;
import vn.neuguong.messaging.outbox.OutboxDesk;

/** The operators' side: the endpoint {@code messaging}, holds, dead letters, rebuilds and the journal. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.cloud.stream.config.BindingServiceConfiguration",
            "vn.neuguong.messaging.outbox.OutboxAutoConfiguration",
            "vn.neuguong.messaging.consumption.ConsumptionAutoConfiguration"
        })
class OperationsAutoConfiguration {

    private static final InstantSource SYSTEM_CLOCK = InstantSource.system();

    @Bean
    ConsumedTopics consumedTopics(ListableBeanFactory beans, BindingServiceProperties bindings) {
        return new ConsumedTopics(beans.getBeansOfType(EventConsumer.class), bindings);
    }

    @Bean
    ConsumerHolds consumerHolds(MongoOperations mongo, ConsumedTopics topics, BindingsLifecycleController bindings) {
        return new ConsumerHolds(mongo, topics, bindings, SYSTEM_CLOCK);
    }

    @Bean
    TopicReader topicReader(KafkaProperties kafka) {
        return new TopicReader(kafka.buildConsumerProperties());
    }

    @Bean
    DeadLetterShelf deadLetterShelf(ConsumedTopics topics, TopicReader reader, MongoOperations mongo) {
        return new DeadLetterShelf(topics, reader, mongo, SYSTEM_CLOCK);
    }

    @Bean
    Rebuilds rebuilds(TopicReader reader, SequenceGuard guard) {
        return new Rebuilds(reader, guard, SYSTEM_CLOCK);
    }

    @Bean
    OperationsWatch operationsWatch(ConsumerHolds holds, DeadLetterShelf letters) {
        return new OperationsWatch(holds, letters);
    }

    @Bean
    MeterBinder operationsMeters(ConsumerHolds holds, DeadLetterShelf letters) {
        return meters -> {
            Gauge.builder("messaging.dead.letters", letters, DeadLetterShelf::count)
                    .description("Dead letters of this service that nobody has dealt with")
                    .register(meters);
            Gauge.builder(
                            "messaging.consumption.held",
                            holds,
                            held -> held.names().size())
                    .description("Consumers an operator has stopped")
                    .register(meters);
        };
    }

    @Bean
    OperationsJournal operationsJournal(MongoOperations mongo, MeterRegistry meters) {
        return new OperationsJournal(mongo, SYSTEM_CLOCK, meters);
    }

    @Bean
    MessagingEndpoint messagingEndpoint(
            OutboxDesk outbox,
            ConsumedTopics topics,
            ConsumerHolds holds,
            DeadLetterShelf letters,
            Rebuilds rebuilds,
            OperationsJournal journal) {
        return new MessagingEndpoint(outbox, topics, holds, letters, rebuilds, journal);
    }
}
