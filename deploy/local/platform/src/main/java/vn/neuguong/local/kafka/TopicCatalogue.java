package vn.neuguong.local.kafka;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** All topics of {@code deploy/topics.yml}. A wrong entry is refused with a sentence that names it. */
public record TopicCatalogue(List<Topic> topics) {

    public TopicCatalogue {
        topics = List.copyOf(topics);
    }

    public static TopicCatalogue read(Path file) {
        try (Reader yaml = Files.newBufferedReader(file)) {
            return read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException("The topic catalogue %s cannot be read".formatted(file), e);
        }
    }

    static TopicCatalogue read(Reader yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Object document = new Yaml(new SafeConstructor(options)).load(yaml);
            var root = new TopicEntry("the catalogue", document);
            root.allowOnly("defaults", "topics");
            var defaults = root.entry("defaults");
            defaults.allowOnly("partitions", "retention", "deadLetterRetention");
            Map<String, TopicEntry> entries = root.entry("topics").entries();
            return new TopicCatalogue(entries.values().stream()
                    .map(entry -> entry.toTopic(defaults))
                    .toList());
        } catch (YAMLException e) {
            throw new IllegalArgumentException("The topic catalogue is not valid YAML: " + e.getMessage(), e);
        }
    }

    /** Every topic to create, dead-letter topics included. */
    Stream<NewTopic> toCreate() {
        return topics.stream().flatMap(Topic::toCreate);
    }
}
