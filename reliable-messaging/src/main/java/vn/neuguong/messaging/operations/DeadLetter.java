package vn.neuguong.messaging.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import vn.neuguong.messaging.CloudEventHeaders;
import vn.neuguong.messaging.consumption.FailureReason;

/**
 * A record that could not be handled, without its payload, which may be personal.
 *
 * @param id its place in the dead-letter topic: topic, partition and offset
 * @param originalPartition where it lay before; -1 when unknown
 */
record DeadLetter(
        String id,
        String consumer,
        String reason,
        Instant at,
        @Nullable String eventId,
        @Nullable String type,
        @Nullable String subject,
        String originalTopic,
        int originalPartition,
        long originalOffset,
        int bytes) {

    static DeadLetter of(ConsumedTopic topic, ConsumerRecord<byte[], byte[]> record) {
        var partition = bytes(record, KafkaHeaders.DLT_ORIGINAL_PARTITION);
        var offset = bytes(record, KafkaHeaders.DLT_ORIGINAL_OFFSET);
        var reason = text(record, FailureReason.HEADER);
        return new DeadLetter(
                idOf(record),
                topic.name(),
                reason == null ? "unknown" : reason,
                Instant.ofEpochMilli(record.timestamp()),
                text(record, CloudEventHeaders.ID),
                text(record, CloudEventHeaders.TYPE),
                text(record, CloudEventHeaders.SUBJECT),
                topic.topic(),
                partition == null ? -1 : ByteBuffer.wrap(partition).getInt(),
                offset == null ? -1 : ByteBuffer.wrap(offset).getLong(),
                record.value() == null ? 0 : record.value().length);
    }

    static String idOf(ConsumerRecord<?, ?> record) {
        return "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset());
    }

    private static @Nullable String text(ConsumerRecord<?, ?> record, String header) {
        var value = bytes(record, header);
        return value == null ? null : new String(value, UTF_8);
    }

    private static byte @Nullable [] bytes(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : header.value();
    }
}
