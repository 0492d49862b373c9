package vn.neuguong.endtoend.benchmarks.machine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The topics of a benchmark: filled, emptied, and how far a group has read. */
public final class Topics implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int PARTITIONS = 4;

    private final String brokers;
    private final Admin admin;

    public Topics(String brokers) {
        this.brokers = brokers;
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers));
    }

    /** Leaves the topic empty, with as many partitions as every topic of the local platform has. */
    public void empty(String topic) throws InterruptedException {
        if (answer(admin.listTopics().names()).contains(topic)) {
            answer(admin.deleteTopics(List.of(topic)).all());
        }
        var created = new AtomicReference<@Nullable Uuid>();
        until("the topic " + topic + " is empty", () -> {
            try {
                created.set(admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                        .topicId(topic)
                        .get());
                return true;
            } catch (ExecutionException stillGoing) {
                return false;
            }
        });
        until("the topic " + topic + " has leaders", () -> hasLeaders(topic, created.get()));
    }

    /** A broker that has not heard yet still shows the topic of this name that is going, and takes records into it. */
    private boolean hasLeaders(String topic, @Nullable Uuid created) throws InterruptedException {
        try {
            var described = admin.describeTopics(List.of(topic)).allTopicNames().get();
            return described.values().stream()
                    .allMatch(one -> one.topicId().equals(created)
                            && one.partitions().stream().allMatch(partition -> partition.leader() != null));
        } catch (ExecutionException notYet) {
            return false;
        }
    }

    /** Sends all records and waits for every acknowledgement. */
    public void fill(Stream<ProducerRecord<String, byte[]>> records) throws InterruptedException {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
                ProducerConfig.LINGER_MS_CONFIG, 20,
                ProducerConfig.BATCH_SIZE_CONFIG, 262_144);
        var sent = new ArrayList<Future<?>>();
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            records.forEach(record -> sent.add(producer.send(record)));
        }
        for (var acknowledgement : sent) {
            try {
                acknowledgement.get();
            } catch (ExecutionException refused) {
                throw new IllegalStateException("a record was refused", refused);
            }
        }
    }

    /** How many records the topic has ever taken. */
    public long endOf(String topic) throws InterruptedException {
        var latest = IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return answer(admin.listOffsets(latest).all()).values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    /** How many records of the topic the group has committed. */
    public long committed(String group, String topic) throws InterruptedException {
        try {
            return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                    .filter(entry -> entry.getKey().topic().equals(topic))
                    .mapToLong(entry ->
                            entry.getValue() == null ? 0 : entry.getValue().offset())
                    .sum();
        } catch (ExecutionException unknownGroup) {
            return 0;
        }
    }

    /** Lets the group begin anew; waits until its last member has left. */
    public void forget(String group) throws InterruptedException {
        until("the group " + group + " is gone", () -> {
            try {
                admin.deleteConsumerGroups(List.of(group)).all().get();
                return true;
            } catch (ExecutionException refused) {
                if (refused.getCause() instanceof GroupNotEmptyException) {
                    return false;
                }
                return refused.getCause() instanceof GroupIdNotFoundException;
            }
        });
    }

    @Override
    public void close() {
        admin.close();
    }

    /** A question to the broker that may not have the wished answer yet. */
    private interface Look {
        boolean reached() throws InterruptedException;
    }

    private static void until(String wanted, Look look) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!look.reached()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited in vain until " + wanted);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private static <T> T answer(KafkaFuture<T> asked) throws InterruptedException {
        try {
            return asked.get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("the broker refused", refused);
        }
    }
}
