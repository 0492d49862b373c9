package vn.neuguong.endtoend.benchmarks.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import vn.neuguong.endtoend.benchmarks.openloop.Journeys;
import vn.neuguong.messaging.CloudEventHeaders;

/** Notes when the broker's acknowledgement of an event reaches the relay's producer. Made by Kafka, by its class name. */
public final class Acknowledgements implements ProducerInterceptor<String, byte[]> {

    private static volatile Journeys watched = new Journeys();

    /** From now on acknowledgements end these journeys. */
    static void watch(Journeys journeys) {
        watched = journeys;
    }

    @Override
    public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> record) {
        return record;
    }

    @Override
    public void onAcknowledgement(
            @Nullable RecordMetadata metadata, @Nullable Exception refusal, @Nullable Headers headers) {
        var subject = headers == null ? null : headers.lastHeader(CloudEventHeaders.SUBJECT);
        if (refusal == null && subject != null) {
            watched.arrived(new String(subject.value(), UTF_8), System.nanoTime());
        }
    }

    @Override
    public void configure(Map<String, ?> settings) {}

    @Override
    public void close() {}
}
