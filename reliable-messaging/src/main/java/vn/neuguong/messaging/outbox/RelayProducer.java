package vn.neuguong.messaging.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The settings the relay's promises rest on. */
final class RelayProducer {

    private RelayProducer() {}

    static Producer<String, byte[]> create(Map<String, Object> connection, Duration lease) {
        var settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // With a second request in flight, it could arrive though the first one was given up.
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 65_536);
        // A wave that starts within the lease also ends within it: nothing of it can be delivered after a takeover.
        var quarter = (int) lease.dividedBy(4).toMillis();
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2 * quarter);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 2 * quarter);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 3 * quarter);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
