package vn.neuguong.testing;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;

/** MongoDB 8 and Apache Kafka as in production, through Testcontainers. Image names can be set by system property. */
final class ContainersBackend implements Backend {

    private final MongoDBContainer mongo = new MongoDBContainer(image("backend.mongo-image", "mongo:8", "mongo"));
    private final KafkaContainer kafka =
            new KafkaContainer(image("backend.kafka-image", "apache/kafka:4.2.1", "apache/kafka"));

    ContainersBackend() {
        mongo.start();
        kafka.start();
    }

    @Override
    public String brokers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public String mongoUri() {
        return mongo.getConnectionString();
    }

    @Override
    public void close() {
        kafka.stop();
        mongo.stop();
    }

    private static DockerImageName image(String property, String usual, String compatibleWith) {
        return DockerImageName.parse(System.getProperty(property, usual)).asCompatibleSubstituteFor(compatibleWith);
    }
}
