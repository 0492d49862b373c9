package vn.neuguong.endtoend.chaos.workload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.neuguong.messaging.CloudEventHeaders;

/** Hears of tasks from the topics, not from the mails, so that a mail server that is away does not stop the stream. */
final class TaskFeed implements Runnable {

    private static final List<String> TOPICS = List.of("pledge.tasks", "inspection.tasks");

    private final JsonMapper json = JsonMapper.builder().build();
    private final String brokers;
    private final Errands errands;
    private volatile boolean stopped;

    TaskFeed(String brokers, Errands errands) {
        this.brokers = brokers;
        this.errands = errands;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                500,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false);
        while (!stopped) {
            try (var consumer =
                    new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                follow(consumer);
            } catch (KafkaException brokerAway) {
                // A new consumer reads from the beginning; what is known already is known already.
            }
        }
    }

    private void follow(KafkaConsumer<byte[], byte[]> consumer) {
        var partitions = TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        while (!stopped) {
            consumer.poll(Duration.ofMillis(250)).forEach(this::hear);
        }
    }

    private void hear(ConsumerRecord<byte[], byte[]> record) {
        var header = record.headers().lastHeader(CloudEventHeaders.TYPE);
        if (header == null || record.value() == null) {
            return;
        }
        try {
            var task = json.readTree(record.value());
            var taskId = task.path("taskId").asString("");
            switch (new String(header.value(), UTF_8)) {
                case "task.opened.v1" ->
                    errands.opened(taskId, task.path("kind").asString(""));
                case "task.closed.v1" -> errands.closed(taskId);
                default -> {}
            }
        } catch (JacksonException poison) {
            // Somebody put it there to annoy the services.
        }
    }
}
