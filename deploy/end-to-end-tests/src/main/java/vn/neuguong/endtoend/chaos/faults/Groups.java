package vn.neuguong.endtoend.chaos.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Does to consumer groups and dead-letter topics what an operator could do by mistake or in need. */
final class Groups implements AutoCloseable {

    private static final Duration STAY = Duration.ofMillis(400);

    private final String brokers;
    private final Admin admin;

    Groups(String brokers) {
        this.brokers = brokers;
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                500));
    }

    /** Lets a stopped group begin again at the first record of everything it has read. */
    void rewind(String group) throws ExecutionException, InterruptedException {
        var positions = get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        var beginnings = positions.keySet().stream()
                .collect(Collectors.toMap(partition -> partition, _ -> new OffsetAndMetadata(0)));
        get(admin.alterConsumerGroupOffsets(group, beginnings).all());
    }

    /** A stranger joins the group, is given partitions, reads them without committing anything, and leaves. */
    void visit(String group, String topic) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                ConsumerConfig.GROUP_ID_CONFIG,
                group,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                6_000,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                1_500,
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName());
        try (var visitor = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            visitor.subscribe(List.of(topic));
            visitor.poll(STAY);
            visitor.poll(STAY);
        }
    }

    void limitRecordsOf(String topic, int bytes) throws ExecutionException, InterruptedException {
        set(
                topic,
                new AlterConfigOp(
                        new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(bytes)),
                        AlterConfigOp.OpType.SET));
    }

    private void set(String topic, AlterConfigOp change) throws ExecutionException, InterruptedException {
        get(admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(change)))
                .all());
    }

    private static <T> T get(KafkaFuture<T> answer) throws ExecutionException, InterruptedException {
        return answer.get();
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
