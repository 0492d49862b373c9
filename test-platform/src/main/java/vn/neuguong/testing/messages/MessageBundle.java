package vn.neuguong.testing.messages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One feature's messages in one language, read from {@code messages/} on the class path. */
record MessageBundle(String file, Map<String, String> messages) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
    private static final Pattern NUMBERED = Pattern.compile("\\{\\d+[^}]*}");

    /** Several modules may bring a bundle of the same name: their messages are taken together. */
    static MessageBundle named(String file) {
        var messages = new TreeMap<String, String>();
        try {
            var found = Collections.list(MessageBundle.class.getClassLoader().getResources("messages/" + file));
            if (found.isEmpty()) {
                throw new IllegalStateException("There is no messages/" + file + " on the class path");
            }
            for (var resource : found) {
                messages.putAll(read(resource));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new MessageBundle(file, messages);
    }

    private static Map<String, String> read(URL resource) throws IOException {
        var properties = new StrictProperties(resource.toString());
        try (var reader = new InputStreamReader(resource.openStream(), UTF_8)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    /** What this bundle and its translation do not have in common, one sentence each. */
    List<String> differencesFrom(MessageBundle other) {
        var differences = new ArrayList<String>();
        var keys = new TreeSet<>(messages.keySet());
        keys.addAll(other.messages.keySet());
        for (var key : keys) {
            if (!messages.containsKey(key)) {
                differences.add(key + " is missing in " + file);
            } else if (!other.messages.containsKey(key)) {
                differences.add(key + " is missing in " + other.file);
            } else if (!placeholders(key).equals(other.placeholders(key))) {
                differences.add("%s has the placeholders %s in %s and %s in %s"
                        .formatted(key, placeholders(key), file, other.placeholders(key), other.file));
            }
        }
        return differences;
    }

    /**
     * Messages that would not be shown as they are written: empty, or with apostrophes that are not right, since
     * MessageFormat sees those with a number in braces and no others.
     */
    List<String> flaws() {
        return messages.entrySet().stream()
                .flatMap(message ->
                        flawOf(message.getValue()).map(flaw -> message.getKey() + " in " + file + " " + flaw).stream())
                .toList();
    }

    private static Optional<String> flawOf(String text) {
        if (text.isBlank()) {
            return Optional.of("says nothing");
        }
        if (NUMBERED.matcher(text).find()) {
            return text.replace("''", "").contains("'")
                    ? Optional.of("has a placeholder, so an apostrophe must be written twice")
                    : Optional.empty();
        }
        return text.contains("''")
                ? Optional.of("has no placeholder, so an apostrophe must be written once")
                : Optional.empty();
    }

    private TreeSet<String> placeholders(String key) {
        return PLACEHOLDER
                .matcher(messages.getOrDefault(key, ""))
                .results()
                .map(found -> found.group().replaceAll(",.*}", "}"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
