package vn.neuguong.local.story;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** What an operator sees of the topics: how far each group has read, and what lies in the dead-letter topics. */
final class Broker implements AutoCloseable {

    private final Admin admin;

    Broker(String bootstrapServers) {
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** Records a group has still to read on the topics it has begun. */
    long lag(String group) {
        var read = get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        var ends = offsets(read, OffsetSpec.latest());
        return read.entrySet().stream()
                .mapToLong(entry ->
                        ends.getOrDefault(entry.getKey(), 0L) - entry.getValue().offset())
                .sum();
    }

    /** Records in all dead-letter topics. */
    long deadLetters() {
        var names = get(admin.listTopics().names()).stream()
                .filter(name -> name.endsWith(".dlq"))
                .toList();
        var partitions = new HashMap<TopicPartition, Boolean>();
        get(admin.describeTopics(names).allTopicNames())
                .forEach((name, topic) -> topic.partitions()
                        .forEach(partition -> partitions.put(new TopicPartition(name, partition.partition()), true)));
        var ends = offsets(partitions, OffsetSpec.latest());
        var begins = offsets(partitions, OffsetSpec.earliest());
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - begins.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    @Override
    public void close() {
        admin.close();
    }

    private Map<TopicPartition, Long> offsets(Map<TopicPartition, ?> partitions, OffsetSpec where) {
        var wanted = partitions.keySet().stream().collect(Collectors.toMap(partition -> partition, _ -> where));
        return get(admin.listOffsets(wanted).all()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> offset(entry.getValue())));
    }

    private static long offset(ListOffsetsResultInfo info) {
        return info.offset();
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException refused) {
            throw new IllegalStateException("The broker does not answer", refused);
        }
    }
}
