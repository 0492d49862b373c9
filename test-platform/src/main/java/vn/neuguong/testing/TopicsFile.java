package vn.neuguong.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The topics of {@code deploy/topics.yml} and the dead-letter topic of each of their readers. */
record TopicsFile(List<String> topics) {

    private static final int PARTITIONS = 2;

    static TopicsFile load() {
        try (var yaml = Files.newBufferedReader(RepositoryRoot.find().resolve("deploy/topics.yml"))) {
            Map<String, Map<String, Map<String, Object>>> file =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            var names = new ArrayList<String>();
            file.getOrDefault("topics", Map.of()).forEach((topic, entry) -> {
                names.add(topic);
                for (var reader : (List<?>) entry.getOrDefault("readers", List.of())) {
                    names.add(topic + "." + reader + ".dlq");
                }
            });
            return new TopicsFile(List.copyOf(names));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void createOn(String brokers) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers))) {
            admin.createTopics(topics.stream()
                            .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException refused) {
            throw new IllegalStateException("The topics could not be created", refused);
        }
    }
}
