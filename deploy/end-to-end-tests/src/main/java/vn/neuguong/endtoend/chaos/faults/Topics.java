package vn.neuguong.endtoend.chaos.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Writes into the topics what no service wrote; each such record says so in a header no service looks at. */
final class Topics implements AutoCloseable {

    private static final List<String> REPEATED = List.of(
            "pledge.pledges", "pledge.programmes", "pledge.tasks", "inspection.inspections", "inspection.tasks");
    private static final int OLDEST = 40;
    private static final int NEWEST = 60;
    private static final int LARGEST = 4 * 1024 * 1024;

    /** A broker that is away at the moment is waited for: it is one of the faults. */
    private static final int LONGEST_OUTAGE_MILLIS = 600_000;

    private final String brokers;
    private final Random random;
    private final KafkaProducer<byte[], byte[]> producer;

    Topics(String brokers, Random random) {
        this.brokers = brokers;
        this.random = random;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        LARGEST,
                        ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        500,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        LONGEST_OUTAGE_MILLIS,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        LONGEST_OUTAGE_MILLIS,
                        ProducerConfig.ACKS_CONFIG,
                        "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Publishes recorded events again, to the partition they were read from. */
    int repeat(Redelivery how) {
        var sent = new ArrayList<Future<?>>();
        for (var topic : REPEATED) {
            var recorded = recorded(topic);
            List<ConsumerRecord<byte[], byte[]>> chosen = switch (how) {
                case STALE -> recorded.subList(0, Math.min(OLDEST, recorded.size()));
                case DUPLICATES -> newest(recorded);
                case OUT_OF_ORDER -> shuffled(newest(recorded));
            };
            for (var record : chosen) {
                sent.add(producer.send(again(record, record.value())));
            }
        }
        await(sent);
        return sent.size();
    }

    /** Publishes a recorded event again with the same id and another body. */
    boolean repeatWithOtherBody(String topic) {
        var recorded = recorded(topic);
        if (recorded.isEmpty()) {
            return false;
        }
        var record = recorded.get(random.nextInt(recorded.size()));
        var body = new String(record.value(), UTF_8)
                .replace("\"SIGNED\"", "\"IN_FORCE\"")
                .replace("\"INVITED\"", "\"IN_FORCE\"")
                .replaceAll("\"unitId\":\"[^\"]*\"", "\"unitId\":\"KHONG-CO\"")
                .replaceAll("\"unitName\":\"[^\"]*\"", "\"unitName\":\"Đơn vị không có thật\"")
                .replaceAll("\"score\":\\d+", "\"score\":1");
        await(List.of(producer.send(again(record, body.getBytes(UTF_8)))));
        return true;
    }

    void write(String topic, byte @Nullable [] key, byte @Nullable [] value, Map<String, String> attributes) {
        var headers = new RecordHeaders();
        attributes.forEach((name, text) -> headers.add(name, text.getBytes(UTF_8)));
        await(List.of(producer.send(new ProducerRecord<>(topic, null, key, value, headers))));
    }

    private static void await(List<Future<?>> sent) {
        try {
            for (var one : sent) {
                one.get();
            }
        } catch (ExecutionException refused) {
            throw new IllegalStateException("The broker did not take a record", refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> record, byte[] body) {
        var headers = new RecordHeaders(record.headers());
        headers.add(Injected.HEADER, Injected.REPEATED);
        return new ProducerRecord<>(record.topic(), record.partition(), record.key(), body, headers);
    }

    private static List<ConsumerRecord<byte[], byte[]>> newest(List<ConsumerRecord<byte[], byte[]>> recorded) {
        return recorded.subList(Math.max(0, recorded.size() - NEWEST), recorded.size());
    }

    private List<ConsumerRecord<byte[], byte[]>> shuffled(List<ConsumerRecord<byte[], byte[]>> records) {
        var other = new ArrayList<>(records);
        Collections.shuffle(other, random);
        return other;
    }

    /** What the services wrote to a topic so far, oldest first. */
    private List<ConsumerRecord<byte[], byte[]>> recorded(String topic) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LONGEST_OUTAGE_MILLIS);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.headers().lastHeader(Injected.HEADER) == null && record.value() != null) {
                        records.add(record);
                    }
                });
            }
            records.sort((a, b) -> Long.compare(a.timestamp(), b.timestamp()));
            return records;
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
