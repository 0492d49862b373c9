package vn.neuguong.testing.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Which branches of a schema its examples leave unshown: an optional field that is never there or never absent, a value
 * of an enumeration nobody sees, a list without an element.
 */
public final class ExampleBranches {

    private final List<String> gaps = new ArrayList<>();

    private ExampleBranches() {}

    /** The branches no example shows, one sentence each. */
    public static List<String> unshown(JsonNode schema, List<JsonNode> examples) {
        var branches = new ExampleBranches();
        branches.look("", schema, examples);
        return branches.gaps;
    }

    private void look(String path, JsonNode schema, List<JsonNode> seen) {
        schema.path("enum")
                .valueStream()
                .filter(value -> !seen.contains(value))
                .forEach(value -> gaps.add("no example has " + value + " at " + path));
        lookAtFields(path, schema, seen);
        if (schema.has("items") && schema.path("maxItems").asInt(1) > 0) {
            var elements = seen.stream().flatMap(JsonNode::valueStream).toList();
            if (elements.isEmpty()) {
                gaps.add("no example has an element in " + path);
            } else {
                look(path + "[]", schema.path("items"), elements);
            }
        }
    }

    private void lookAtFields(String path, JsonNode schema, List<JsonNode> seen) {
        var required =
                schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        schema.path("properties").propertyStream().forEach(property -> {
            var field = path + "/" + property.getKey();
            var present = seen.stream()
                    .filter(value -> value.has(property.getKey()))
                    .map(value -> value.path(property.getKey()))
                    .toList();
            if (present.isEmpty()) {
                gaps.add("no example has " + field);
                return;
            }
            if (!required.contains(property.getKey()) && present.size() == seen.size()) {
                gaps.add("no example is without the optional " + field);
            }
            look(field, property.getValue(), present);
        });
    }
}
