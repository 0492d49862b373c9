package vn.neuguong.messaging.consumption;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.BatchInterceptor;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What happens to a record that fails: poison goes to {@code <topic>.<group>.dlq} with its reason and position, and the
 * partition goes on; anything else is retried in order, without bound. A dead-letter topic that refuses stops the
 * partition instead of losing the record (the binder's own dead-lettering would commit it).
 */
final class DeadLettering implements ListenerContainerWithDlqAndRetryCustomizer, DisposableBean {

    private final KafkaTemplate<byte[], byte[]> kafka;
    private final BlockedPartitions blocked;
    private final ConsumptionMeters meters;

    DeadLettering(KafkaProperties properties, BlockedPartitions blocked, ConsumptionMeters meters) {
        var settings = new HashMap<>(properties.buildProducerProperties());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        // A record as large as its topic allows grows by its headers; how much is too much is the broker's to say.
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 16 * 1024 * 1024);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        this.kafka = new KafkaTemplate<>(
                new DefaultKafkaProducerFactory<>(settings, new ByteArraySerializer(), new ByteArraySerializer()));
        this.blocked = blocked;
        this.meters = meters;
    }

    @Override
    public boolean retryAndDlqInBinding(String destinationName, @Nullable String group) {
        return false;
    }

    @Override
    @SuppressWarnings("unchecked") // every container of ours reads byte arrays
    public void configure(
            AbstractMessageListenerContainer<?, ?> container,
            String destinationName,
            @Nullable String group,
            @Nullable BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> destinationResolver,
            @Nullable BackOff backOff) {
        var bytes = (AbstractMessageListenerContainer<byte[], byte[]>) container;
        bytes.setCommonErrorHandler(errorHandler(bytes, group));
        bytes.setBatchInterceptor(new Progress(blocked));
    }

    @Override
    public void destroy() {
        kafka.getProducerFactory().reset();
    }

    private DefaultErrorHandler errorHandler(AbstractMessageListenerContainer<?, ?> container, @Nullable String group) {
        var publisher = new DeadLetterPublishingRecoverer(
                kafka, (record, failure) -> new TopicPartition(record.topic() + "." + group + ".dlq", -1));
        publisher.setFailIfSendResultIsError(true);
        // Messages and stack traces may quote names and addresses, and are long.
        publisher.excludeHeader(
                HeadersToAdd.EXCEPTION, HeadersToAdd.EX_CAUSE, HeadersToAdd.EX_MSG, HeadersToAdd.EX_STACKTRACE);
        publisher.setHeadersFunction((record, failure) -> FailureReason.header(failure));
        var disposal = new PoisonDisposal(publisher, container, unbounded(), blocked, meters);
        var handler = new DefaultErrorHandler(disposal, unbounded());
        handler.setClassifications(Map.of(PoisonEventException.class, false), true);
        handler.setRetryListeners(new RetryLog(blocked, meters));
        return handler;
    }

    private static ExponentialBackOff unbounded() {
        var backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(10_000);
        return backOff;
    }

    /** Notices when a blocked partition goes on. */
    private record Progress(BlockedPartitions blocked) implements BatchInterceptor<byte[], byte[]> {

        @Override
        public ConsumerRecords<byte[], byte[]> intercept(
                ConsumerRecords<byte[], byte[]> records, Consumer<byte[], byte[]> consumer) {
            return records;
        }

        @Override
        public void success(ConsumerRecords<byte[], byte[]> records, Consumer<byte[], byte[]> consumer) {
            blocked.gotOn(records.partitions());
        }
    }
}
