package vn.neuguong.messaging.consumption;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;

/**
 * The partitions this instance cannot get on with: their next record fails again and again, or is poison that the
 * dead-letter topic refuses. Such a partition is tried at least every ten seconds, so one not heard of for a minute
 * belongs to another instance by now.
 */
final class BlockedPartitions {

    private static final long REMEMBERED = Duration.ofMinutes(1).toNanos();

    private final Map<TopicPartition, Long> lastFailure = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    BlockedPartitions(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    void failed(TopicPartition partition) {
        lastFailure.put(partition, nanoTime.getAsLong());
    }

    void gotOn(Set<TopicPartition> partitions) {
        lastFailure.keySet().removeAll(partitions);
    }

    int count() {
        var now = nanoTime.getAsLong();
        lastFailure.values().removeIf(failedAt -> now - failedAt > REMEMBERED);
        return lastFailure.size();
    }
}
