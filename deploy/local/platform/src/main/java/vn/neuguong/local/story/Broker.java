package vn.neuguong.local.story;

import java.util.List;
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

    /** Records a group has still to read on the topics it reads; a partition it has never read counts in full. */
    long lag(String group) {
        var read = get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        var topics =
                read.keySet().stream().map(TopicPartition::topic).distinct().toList();
        return offsets(partitionsOf(topics), OffsetSpec.latest()).entrySet().stream()
                .mapToLong(end -> {
                    var position = read.get(end.getKey());
                    return end.getValue() - (position == null ? 0 : position.offset());
                })
                .sum();
    }

    /** Records in all dead-letter topics. */
    long deadLetters() {
        var names = get(admin.listTopics().names()).stream()
                .filter(name -> name.endsWith(".dlq"))
                .toList();
        var partitions = partitionsOf(names);
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

    private List<TopicPartition> partitionsOf(List<String> topics) {
        return get(admin.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec where) {
        var wanted = partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> where));
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
