package vn.neuguong.local.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** One topic of the catalogue: how its records are kept, who writes them and which groups read them. */
public record Topic(
        String name,
        String about,
        int partitions,
        Keeping keeping,
        Duration deadLetterRetention,
        String writer,
        List<String> readers) {

    private static final int LARGEST_RECORD = 1 << 20;

    /** How long a record stays in its topic. */
    public sealed interface Keeping {
        /** Every record, until it is this old. */
        record Every(Duration retention) implements Keeping {}

        /** The last record of each key; older ones, and tombstones, are gone within this time. */
        record Latest(Duration compactedWithin) implements Keeping {}
    }

    public Topic {
        readers = List.copyOf(readers);
    }

    /** The dead-letter topic of one reading group. */
    public String deadLetterTopic(String group) {
        return name + "." + group + ".dlq";
    }

    /** The topic itself, then one dead-letter topic for each reader. */
    Stream<NewTopic> toCreate() {
        return Stream.concat(
                Stream.of(newTopic(name, settings())),
                readers.stream().map(group -> newTopic(deadLetterTopic(group), deadLetterSettings())));
    }

    private NewTopic newTopic(String topic, Map<String, String> settings) {
        return new NewTopic(topic, Optional.of(partitions), Optional.empty()).configs(settings);
    }

    private Map<String, String> settings() {
        return switch (keeping) {
            case Keeping.Every(Duration retention) ->
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG, millis(retention),
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(LARGEST_RECORD));
            case Keeping.Latest(Duration within) ->
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, millis(within),
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(LARGEST_RECORD));
        };
    }

    /** A dead letter is the record plus its reason: a topic that refused it for its size would stop the reader. */
    private Map<String, String> deadLetterSettings() {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG, millis(deadLetterRetention),
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(2 * LARGEST_RECORD));
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}
