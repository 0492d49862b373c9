package vn.neuguong.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.neuguong.local.FreePorts;

class TopicsProcessIntegrationTests {

    @Test
    void givesABrokerThatOthersRunTheTopicsOfTheCatalogueAsOftenAsItIsStarted(@TempDir Path data) throws Exception {
        try (var broker = new LocalBroker(FreePorts.next(), FreePorts.next(), data)) {
            broker.start();

            provision(broker);
            Set<String> topics = topicsOf(broker);
            provision(broker);

            assertThat(topics)
                    .contains("pledge.pledges", "pledge.pledges.award-service.dlq")
                    .isEqualTo(catalogued())
                    .isEqualTo(topicsOf(broker));
        }
    }

    private static void provision(LocalBroker broker) throws InterruptedException {
        TopicsProcess.main(new String[] {
            "--brokers", broker.bootstrapServers(), "--topics", TopicCatalogueUnitTests.TOPICS.toString()
        });
    }

    private static Set<String> topicsOf(LocalBroker broker) throws Exception {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()))) {
            return admin.listTopics().names().get();
        }
    }

    private static Set<String> catalogued() {
        return TopicCatalogue.read(TopicCatalogueUnitTests.TOPICS)
                .toCreate()
                .map(NewTopic::name)
                .collect(Collectors.toSet());
    }
}
