package vn.neuguong.messaging.consumption;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.RetryListener;

/** Tells operations of records that are tried again: each time as a figure, now and then in the log. */
final class RetryLog implements RetryListener {

    private static final Logger log = LoggerFactory.getLogger(RetryLog.class);

    /** From here on it is no hiccup any more. */
    private static final int BLOCKED_AFTER = 5;

    private final BlockedPartitions blocked;
    private final ConsumptionMeters meters;

    RetryLog(BlockedPartitions blocked, ConsumptionMeters meters) {
        this.blocked = blocked;
        this.meters = meters;
    }

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> record, @Nullable Exception failure, int attempt) {
        if (FailureReason.isPoison(failure)) {
            return;
        }
        meters.retried(record.topic());
        if (attempt >= BLOCKED_AFTER) {
            blocked.failed(new TopicPartition(record.topic(), record.partition()));
        }
        if (attempt == 1 || attempt % 10 == 0) {
            log.warn(
                    "Attempt {} at {}-{}@{} failed, will retry: {}",
                    attempt,
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    FailureReason.of(failure));
        }
    }
}
