package vn.neuguong.testing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A record as any consumer would find it on a topic.
 *
 * @param headers CloudEvents headers by name, as text
 * @param data the parsed body; {@code null} for a tombstone
 */
public record PublishedEvent(
        String topic,
        String key,
        Map<String, String> headers,
        @Nullable JsonNode data) {

    /** The CloudEvents type. */
    public String type() {
        return headers.getOrDefault("ce_type", "");
    }

    /** A top-level text field of the body, empty when absent. */
    public String text(String field) {
        return data == null ? "" : data.path(field).asString("");
    }
}
