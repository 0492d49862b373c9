package vn.neuguong.messaging.operations;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an operator's action is about, as far as it was said; the endpoints' actions ask it for what they need. */
public final class Target {

    private final Map<String, String> said = new LinkedHashMap<>();

    /** Adds what was said; blank counts as not said. */
    public Target with(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            said.put(name, value.strip());
        }
        return this;
    }

    /** What was said, if anything. */
    public @Nullable String get(String name) {
        return said.get(name);
    }

    /**
     * What was said.
     *
     * @throws IllegalArgumentException naming what is missing
     */
    public String needed(String name) {
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
