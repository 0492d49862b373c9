package vn.neuguong.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** The test's own eyes and hands on the broker: reads what was published, and publishes as another service would. */
@TestComponent
public class PublishedEvents implements DisposableBean {

    private final JsonMapper json = JsonMapper.shared();
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Set<String> idsOfThisTest = ConcurrentHashMap.newKeySet();

    PublishedEvents(@Value("${neuguong.kafka.brokers}") String brokers) {
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers),
                new StringSerializer(),
                new ByteArraySerializer());
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        // The broker answers the next request only after a fetch that waits for more to come.
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        5),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Everything on the topic at this moment, in order per key. */
    public synchronized List<PublishedEvent> on(String topic) {
        var partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        var found = new ArrayList<PublishedEvent>();
        while (partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
            consumer.poll(Duration.ofMillis(200)).forEach(record -> found.add(parse(record)));
        }
        return found;
    }

    /** Those on the topic with the given CloudEvents type. */
    public List<PublishedEvent> on(String topic, String type) {
        return on(topic).stream().filter(event -> event.type().equals(type)).toList();
    }

    /**
     * Publishes one event as another service would, and waits for the broker.
     *
     * @param data body; {@code null} for a tombstone
     * @return the event id
     */
    public String publish(String topic, String type, String source, String key, long sequence, @Nullable Object data) {
        var id = UUID.randomUUID().toString();
        publish(topic, type, source, key, sequence, data, id);
        return id;
    }

    /** The same with a chosen event id, to repeat an event. */
    public void publish(
            String topic, String type, String source, String key, long sequence, @Nullable Object data, String id) {
        idsOfThisTest.add(id);
        var body =
                data == null ? null : data instanceof String text ? text.getBytes(UTF_8) : json.writeValueAsBytes(data);
        var record = new ProducerRecord<>(topic, key, body);
        var headers = Map.of(
                "ce_specversion", "1.0",
                "ce_id", id,
                "ce_type", type,
                "ce_source", source,
                "ce_subject", key,
                "ce_time", Instant.now().toString(),
                "ce_sequence", Long.toString(sequence),
                "ce_correlationid", key);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try {
            producer.send(record).get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Whether the test published it, and not the service under test. */
    public boolean isOfThisTest(PublishedEvent event) {
        return idsOfThisTest.contains(event.headers().getOrDefault("ce_id", ""));
    }

    @Override
    public synchronized void destroy() {
        consumer.close();
        producer.close(Duration.ofSeconds(5));
    }

    private PublishedEvent parse(ConsumerRecord<String, byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return new PublishedEvent(record.topic(), record.key(), Map.copyOf(headers), bodyOf(record.value()));
    }

    /** Poison need not be JSON: it is then shown as text. */
    private @Nullable JsonNode bodyOf(byte @Nullable [] body) {
        if (body == null) {
            return null;
        }
        try {
            return json.readTree(body);
        } catch (JacksonException notJson) {
            return StringNode.valueOf(new String(body, UTF_8));
        }
    }
}
