package vn.neuguong.messaging.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads topics outside any consumer group, so that nothing the group does is disturbed. */
final class TopicReader {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Object> settings;

    TopicReader(Map<String, Object> connection) {
        settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        // Whoever has read to the end is on its way to fetch more, and can only leave once that is answered.
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 10);
    }

    /**
     * Hands over all records up to the topic's present end, in order per partition.
     *
     * @param from the time of the first record, or {@code null} for the beginning
     * @param goOn given each polled batch; {@code false} ends the reading
     */
    void read(String topic, @Nullable Instant from, Predicate<List<ConsumerRecord<byte[], byte[]>>> goOn) {
        try (var consumer = consumer()) {
            var partitions = partitionsOf(consumer, topic);
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions);
            seek(consumer, partitions, from);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                var batch = new ArrayList<ConsumerRecord<byte[], byte[]>>();
                consumer.poll(POLL).forEach(batch::add);
                if (!batch.isEmpty() && !goOn.test(batch)) {
                    return;
                }
            }
        }
    }

    /** From where to where the partitions of some topics reach. */
    record Extent(Map<TopicPartition, Long> beginnings, Map<TopicPartition, Long> ends) {

        long records() {
            return ends.entrySet().stream()
                    .mapToLong(end -> end.getValue() - beginnings.getOrDefault(end.getKey(), 0L))
                    .sum();
        }
    }

    Extent extentOf(List<String> topics) {
        try (var consumer = consumer()) {
            var partitions = topics.stream()
                    .flatMap(topic -> partitionsOf(consumer, topic).stream())
                    .toList();
            return new Extent(consumer.beginningOffsets(partitions), consumer.endOffsets(partitions));
        }
    }

    private static void seek(
            KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions, @Nullable Instant from) {
        consumer.seekToBeginning(partitions);
        if (from == null) {
            return;
        }
        var times = partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> from.toEpochMilli()));
        consumer.offsetsForTimes(times).forEach((partition, found) -> {
            if (found == null) {
                consumer.seekToEnd(List.of(partition));
            } else {
                consumer.seek(partition, found.offset());
            }
        });
    }

    private static List<TopicPartition> partitionsOf(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
