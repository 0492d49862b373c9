package vn.neuguong.messaging.consumption;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;

/**
 * Brings poison to its dead-letter topic. While that refuses, the record stays where it is and the partition waits,
 * longer each time: the error handler itself would try again at once.
 */
final class PoisonDisposal implements ConsumerRecordRecoverer {

    private static final Logger log = LoggerFactory.getLogger(PoisonDisposal.class);

    private final ConsumerRecordRecoverer publisher;
    private final MessageListenerContainer container;
    private final BackOff backOff;
    private final BlockedPartitions blocked;
    private final ConsumptionMeters meters;
    private final Map<TopicPartition, BackOffExecution> refusing = new ConcurrentHashMap<>();

    PoisonDisposal(
            ConsumerRecordRecoverer publisher,
            MessageListenerContainer container,
            BackOff backOff,
            BlockedPartitions blocked,
            ConsumptionMeters meters) {
        this.publisher = publisher;
        this.container = container;
        this.backOff = backOff;
        this.blocked = blocked;
        this.meters = meters;
    }

    @Override
    public void accept(ConsumerRecord<?, ?> record, Exception failure) {
        var partition = new TopicPartition(record.topic(), record.partition());
        try {
            publisher.accept(record, failure);
        } catch (RuntimeException refused) {
            blocked.failed(partition);
            meters.deadLetterRefused(record.topic());
            log.error(
                    "{}@{} is poison ({}), but its dead-letter topic refuses it; the partition waits: {}",
                    partition,
                    record.offset(),
                    FailureReason.of(failure),
                    FailureReason.of(refused));
            pause(refusing.computeIfAbsent(partition, _ -> backOff.start()));
            throw refused;
        }
        log.warn("Dead letter from {}@{}: {}", partition, record.offset(), FailureReason.of(failure));
        refusing.remove(partition);
        blocked.gotOn(Set.of(partition));
        meters.deadLettered(record.topic());
    }

    private void pause(BackOffExecution refusals) {
        try {
            ListenerUtils.stoppableSleep(container, refusals.nextBackOff());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
