package vn.neuguong.messaging.consumption;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What happens to a record that fails: poison goes to {@code <topic>.<group>.dlq} with its reason and position, and the
 * partition goes on; anything else is retried in order, without bound. A dead-letter topic that refuses stops the
 * partition instead of losing the record (the binder's own dead-lettering would commit it).
 */
final class DeadLettering implements ListenerContainerWithDlqAndRetryCustomizer, DisposableBean {

    static final String REASON = "neuguong_reason";

    private static final Logger log = LoggerFactory.getLogger(DeadLettering.class);

    private final KafkaTemplate<byte[], byte[]> kafka;
    private final ConsumptionMeters meters;

    DeadLettering(KafkaProperties properties, ConsumptionMeters meters) {
        var settings = new HashMap<>(properties.buildProducerProperties());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        this.kafka = new KafkaTemplate<>(
                new DefaultKafkaProducerFactory<>(settings, new ByteArraySerializer(), new ByteArraySerializer()));
        this.meters = meters;
    }

    @Override
    public boolean retryAndDlqInBinding(String destinationName, @Nullable String group) {
        return false;
    }

    @Override
    public void configure(
            AbstractMessageListenerContainer<?, ?> container,
            String destinationName,
            @Nullable String group,
            @Nullable BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> destinationResolver,
            @Nullable BackOff backOff) {
        container.setCommonErrorHandler(errorHandler(group));
    }

    @Override
    public void destroy() {
        kafka.getProducerFactory().reset();
    }

    private DefaultErrorHandler errorHandler(@Nullable String group) {
        var recoverer = new DeadLetterPublishingRecoverer(
                kafka, (record, failure) -> new TopicPartition(record.topic() + "." + group + ".dlq", -1));
        recoverer.setFailIfSendResultIsError(true);
        recoverer.setHeadersFunction(DeadLettering::reasonHeader);
        var handler = new DefaultErrorHandler(
                (record, failure) -> {
                    log.warn(
                            "Dead letter from {}-{}@{}: {}",
                            record.topic(),
                            record.partition(),
                            record.offset(),
                            reasonOf(failure));
                    recoverer.accept(record, failure);
                    meters.deadLettered(record.topic());
                },
                unbounded());
        handler.setClassifications(Map.of(PoisonEventException.class, false), true);
        handler.setRetryListeners((record, failure, attempt) -> {
            meters.retried(record.topic());
            if (attempt == 1 || attempt % 10 == 0) {
                log.warn(
                        "Attempt {} at {}-{}@{} failed, will retry: {}",
                        attempt,
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        reasonOf(failure));
            }
        });
        return handler;
    }

    private static BackOff unbounded() {
        var backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(10_000);
        return backOff;
    }

    private static Headers reasonHeader(ConsumerRecord<?, ?> record, Exception failure) {
        return new RecordHeaders().add(REASON, reasonOf(failure).getBytes(UTF_8));
    }

    private static String reasonOf(@Nullable Throwable failure) {
        if (failure == null) {
            return "unknown";
        }
        Throwable root = failure;
        while (root.getCause() != null && !(root instanceof PoisonEventException)) {
            root = root.getCause();
        }
        // Only our own words: other messages may quote what is in the database, names and addresses included.
        return root instanceof PoisonEventException
                ? String.valueOf(root.getMessage())
                : root.getClass().getName();
    }
}
