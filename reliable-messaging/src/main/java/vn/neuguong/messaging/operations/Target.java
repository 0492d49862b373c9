package vn.neuguong.messaging.operations;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an operator's action is about, as far as it was said. */
final class Target {

    private final Map<String, String> said = new LinkedHashMap<>();

    Target with(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            said.put(name, value.strip());
        }
        return this;
    }

    @Nullable
    String get(String name) {
        return said.get(name);
    }

    String needed(String name) {
        var value = said.get(name);
        if (value == null) {
            throw new IllegalArgumentException("'" + name + "' is missing");
        }
        return value;
    }

    @Nullable
    Instant time(String name) {
        var value = said.get(name);
        try {
            return value == null ? null : Instant.parse(value);
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(
                    "'" + name + "' must be a time such as 2026-11-22T08:30:00Z, not " + value, unreadable);
        }
    }

    @Override
    public String toString() {
        return said.toString();
    }
}
