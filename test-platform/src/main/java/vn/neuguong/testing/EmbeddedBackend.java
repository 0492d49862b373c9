package vn.neuguong.testing;

import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import vn.neuguong.local.mongo.LocalMongo;

/** The real broker of the Kafka jars and the local platform's database, in this process. */
final class EmbeddedBackend implements Backend {

    private final LocalMongo mongo = LocalMongo.inMemory();
    private final EmbeddedKafkaKraftBroker kafka = new EmbeddedKafkaKraftBroker(1, 1);

    EmbeddedBackend() {
        kafka.brokerProperty("auto.create.topics.enable", "false");
        kafka.brokerProperty("group.initial.rebalance.delay.ms", "0");
        kafka.brokerProperty("group.coordinator.append.linger.ms", "0");
        kafka.brokerProperty("offsets.topic.num.partitions", "2");
        kafka.afterPropertiesSet();
    }

    @Override
    public String brokers() {
        return kafka.getBrokersAsString();
    }

    @Override
    public String mongoUri() {
        return mongo.connectionString();
    }

    @Override
    public void close() {
        kafka.destroy();
        mongo.close();
    }
}
