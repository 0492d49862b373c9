package vn.neuguong.endtoend.benchmarks.consumption;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import vn.neuguong.endtoend.benchmarks.BenchmarkCase.Heading;

/** What one service makes of one topic: the events it is fed, and the same writes without the service. */
interface Projection {

    Heading heading();

    /** {@code award}; also the name of its database. */
    String service();

    String topic();

    /** How many events count at full scale. */
    default int events() {
        return 200_000;
    }

    /** About so many events, as its service's neighbours would publish them. */
    Stream<ProducerRecord<String, byte[]>> history(Path repository, int events);

    /** What must be in the database before the first event. */
    default void prepare(MongoDatabase database, int events) {}

    /** How many documents each collection holds when all events are read. */
    Map<String, Long> outcome(int events);

    /** What the bare consumer writes for one polled batch. */
    void write(MongoDatabase database, List<ConsumerRecord<String, byte[]>> batch);

    /** What the service needs to be told beside the usual. */
    default Map<String, String> settings() {
        return Map.of();
    }
}
