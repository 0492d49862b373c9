package vn.neuguong.endtoend.chaos.checker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import vn.neuguong.endtoend.chaos.checker.Facts.DeadLetter;
import vn.neuguong.endtoend.chaos.checker.Facts.EventRecord;
import vn.neuguong.endtoend.chaos.faults.Injected;
import vn.neuguong.local.kafka.TopicCatalogue;
import vn.neuguong.messaging.CloudEventHeaders;

/** Reads everything in the topics with a plain consumer that belongs to no group. */
final class TopicReader {

    private final Map<String, Object> connection;
    private final TopicCatalogue catalogue;

    TopicReader(String brokers, TopicCatalogue catalogue) {
        this.connection =
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers, ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        this.catalogue = catalogue;
    }

    List<EventRecord> records() {
        return catalogue.topics().stream()
                .flatMap(topic -> read(topic.name()).stream())
                .map(TopicReader::event)
                .toList();
    }

    List<DeadLetter> deadLetters() {
        var all = new ArrayList<DeadLetter>();
        for (var topic : catalogue.topics()) {
            for (var group : topic.readers()) {
                for (var record : read(topic.deadLetterTopic(group))) {
                    all.add(new DeadLetter(
                            topic.name(),
                            group,
                            header(record, Injected.HEADER),
                            header(record, CloudEventHeaders.ID),
                            header(record, "neuguong_reason")));
                }
            }
        }
        return all;
    }

    /** How far each group is behind; what a group has never read counts in full. */
    Map<String, Long> lag() throws InterruptedException {
        var lag = new HashMap<String, Long>();
        try (var admin = Admin.create(connection)) {
            for (var topic : catalogue.topics()) {
                var ends = new HashMap<TopicPartition, OffsetSpec>();
                for (int partition = 0; partition < topic.partitions(); partition++) {
                    ends.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
                }
                var ended = admin.listOffsets(ends).all().get();
                for (var group : topic.readers()) {
                    var positions = admin.listConsumerGroupOffsets(group)
                            .partitionsToOffsetAndMetadata()
                            .get();
                    ended.forEach((partition, end) -> {
                        var position = positions.get(partition);
                        lag.merge(group, end.offset() - (position == null ? 0 : position.offset()), Long::sum);
                    });
                }
            }
        } catch (ExecutionException refused) {
            throw new IllegalStateException("The broker does not tell the groups' positions", refused);
        }
        return lag;
    }

    private List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        try (var consumer = new KafkaConsumer<>(connection, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            Predicate<TopicPartition> unread = one -> consumer.position(one) < ends.getOrDefault(one, 0L);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream().anyMatch(unread)) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private static EventRecord event(ConsumerRecord<byte[], byte[]> record) {
        var sequence = header(record, CloudEventHeaders.SEQUENCE);
        return new EventRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                text(record.key()),
                header(record, CloudEventHeaders.SOURCE),
                header(record, CloudEventHeaders.ID),
                header(record, CloudEventHeaders.TYPE),
                sequence.isEmpty() ? 0 : Long.parseLong(sequence),
                text(record.value()),
                header(record, Injected.HEADER));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : text(header.value());
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, UTF_8);
    }
}
