package vn.neuguong.local.kafka;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One mapping of the YAML file, read strictly: unknown keys, missing keys and wrong values are named. */
final class TopicEntry {

    private final String name;
    private final Map<String, Object> values = new LinkedHashMap<>();

    TopicEntry(String name, @Nullable Object yaml) {
        this.name = name;
        if (!(yaml instanceof Map<?, ?> map)) {
            throw refused("must be a mapping");
        }
        map.forEach((key, value) -> {
            if (value == null) {
                throw refused("has no value for '%s'".formatted(key));
            }
            values.put(String.valueOf(key), value);
        });
    }

    Topic toTopic(TopicEntry defaults) {
        allowOnly("about", "partitions", "retention", "compacted", "deadLetterRetention", "writer", "readers");
        String writer = text("writer");
        if (!name.startsWith(writer.replace("-service", "."))) {
            throw refused("does not start with the word of its writer '%s'".formatted(writer));
        }
        return new Topic(
                name,
                text("about"),
                partitions(values.containsKey("partitions") ? this : defaults),
                keeping(defaults),
                (values.containsKey("deadLetterRetention") ? this : defaults).duration("deadLetterRetention"),
                writer,
                texts("readers"));
    }

    private Topic.Keeping keeping(TopicEntry defaults) {
        if (!values.containsKey("compacted")) {
            return new Topic.Keeping.Every((values.containsKey("retention") ? this : defaults).duration("retention"));
        }
        if (values.containsKey("retention")) {
            throw refused("is compacted and cannot have a retention as well");
        }
        return new Topic.Keeping.Latest(duration("compacted"));
    }

    private static int partitions(TopicEntry entry) {
        if (entry.required("partitions") instanceof Integer count && count > 0) {
            return count;
        }
        throw entry.refused("needs a positive number of partitions");
    }

    void allowOnly(String... keys) {
        values.keySet().stream()
                .filter(key -> !List.of(keys).contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw refused("has an unknown key '%s'".formatted(key));
                });
    }

    TopicEntry entry(String key) {
        return new TopicEntry("'%s'".formatted(key), required(key));
    }

    Map<String, TopicEntry> entries() {
        var entries = new LinkedHashMap<String, TopicEntry>();
        values.forEach((key, value) -> entries.put(key, new TopicEntry(key, value)));
        return entries;
    }

    private String text(String key) {
        return String.valueOf(required(key));
    }

    private List<String> texts(String key) {
        if (required(key) instanceof List<?> list && list.stream().distinct().count() == list.size()) {
            return list.stream().map(String::valueOf).toList();
        }
        throw refused("needs a list of different names for '%s'".formatted(key));
    }

    private Duration duration(String key) {
        try {
            return Duration.parse(text(key));
        } catch (DateTimeParseException e) {
            throw refused("needs a duration such as P30D for '%s'".formatted(key));
        }
    }

    private Object required(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw refused("has no '%s'".formatted(key));
        }
        return value;
    }

    private IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("In the topic catalogue, %s %s".formatted(name, why));
    }
}
