package vn.neuguong.testing.contracts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares schemas with those of an earlier revision, and names each change by the rule it falls under. */
public final class SchemaComparison {

    private static final String TOLERANT = "x-readers-tolerate-new-values";
    private static final Set<String> WORDS = Set.of("title", "description", "$comment", "examples");
    private static final Set<String> COMPARED_BY_RULE =
            Set.of("properties", "required", "enum", "const", "type", "items", TOLERANT);

    private final String file;
    private final List<SchemaChange> changes = new ArrayList<>();

    private SchemaComparison(String file) {
        this.file = file;
    }

    /** All changes from the earlier schemas to those of now; both by path in the repository. */
    public static List<SchemaChange> of(Map<String, String> earlier, Map<String, String> now) {
        var files = new TreeSet<>(earlier.keySet());
        files.addAll(now.keySet());
        return files.stream()
                .flatMap(file -> new SchemaComparison(file).compare(earlier.get(file), now.get(file)).stream())
                .toList();
    }

    /** The types that are no longer on the topic they were on; both catalogues ({@code asyncapi.yaml}) by path. */
    public static List<SchemaChange> ofTopics(Map<String, AsyncApi> earlier, Map<String, AsyncApi> now) {
        var present = now.values().stream().flatMap(SchemaComparison::placesOf).collect(Collectors.toSet());
        return earlier.entrySet().stream()
                .flatMap(catalogue -> placesOf(catalogue.getValue())
                        .filter(place -> !present.contains(place))
                        .map(place -> new SchemaChange(catalogue.getKey(), "", SchemaRule.MOVED_TYPE, place)))
                .toList();
    }

    private static Stream<String> placesOf(AsyncApi asyncApi) {
        return asyncApi.channels().stream()
                .flatMap(channel -> channel.types().stream().map(type -> type + " on " + channel.topic()));
    }

    private List<SchemaChange> compare(@Nullable String earlier, @Nullable String now) {
        if (earlier == null) {
            found("", SchemaRule.ADDED_TYPE, "the file is new");
        } else if (now == null) {
            found("", SchemaRule.REMOVED_TYPE, "the file is gone");
        } else {
            compare(
                    "",
                    JsonMapper.shared().readTree(earlier),
                    JsonMapper.shared().readTree(now));
        }
        return changes;
    }

    private void compare(String path, JsonNode earlier, JsonNode now) {
        compareTypes(path, earlier, now);
        compareValues(path, earlier, now);
        compareFields(path, earlier, now);
        compareRest(path, earlier, now);
        if (earlier.has("items") && now.has("items")) {
            compare(path + "[]", earlier.path("items"), now.path("items"));
        } else if (earlier.has("items") || now.has("items")) {
            found(path, SchemaRule.CHANGED_CONSTRAINT, "items");
        }
    }

    private void compareTypes(String path, JsonNode earlier, JsonNode now) {
        if (!earlier.path("type").equals(now.path("type"))) {
            found(path, SchemaRule.CHANGED_TYPE, was(earlier.path("type"), now.path("type")));
        }
    }

    /** A constant is an enumeration of one value. */
    private void compareValues(String path, JsonNode earlier, JsonNode now) {
        if (!earlier.path(TOLERANT).equals(now.path(TOLERANT))) {
            found(path, SchemaRule.CHANGED_TOLERANCE, was(earlier.path(TOLERANT), now.path(TOLERANT)));
        }
        var before = valuesOf(earlier);
        var after = valuesOf(now);
        if (before.isEmpty() != after.isEmpty()) {
            found(path, SchemaRule.CHANGED_CONSTRAINT, "values " + before + " became " + after);
            return;
        }
        var tolerated = earlier.path(TOLERANT).asBoolean(false);
        without(after, before)
                .forEach(value ->
                        found(path, tolerated ? SchemaRule.ADDED_TOLERATED_VALUE : SchemaRule.ADDED_VALUE, value));
        without(before, after).forEach(value -> found(path, SchemaRule.REMOVED_VALUE, value));
    }

    private void compareFields(String path, JsonNode earlier, JsonNode now) {
        var before = earlier.path("properties");
        var after = now.path("properties");
        var wasRequired = requiredBy(earlier);
        var isRequired = requiredBy(now);
        for (var name : without(Set.copyOf(before.propertyNames()), Set.copyOf(after.propertyNames()))) {
            found(
                    path + "/" + name,
                    SchemaRule.REMOVED_FIELD,
                    "it was " + before.path(name).path("type"));
        }
        for (var name : without(Set.copyOf(after.propertyNames()), Set.copyOf(before.propertyNames()))) {
            found(
                    path + "/" + name,
                    ruleForNew(name, earlier, now),
                    "it is " + after.path(name).path("type"));
        }
        for (var name : before.propertyNames()) {
            if (after.has(name)) {
                compare(path + "/" + name, before.path(name), after.path(name));
            }
        }
        for (var name : without(wasRequired, isRequired)) {
            if (after.has(name) || !before.has(name)) {
                found(path + "/" + name, SchemaRule.BECAME_OPTIONAL, "it was required");
            }
        }
        for (var name : without(isRequired, wasRequired)) {
            if (before.has(name) || !after.has(name)) {
                found(path + "/" + name, SchemaRule.BECAME_REQUIRED, "it was optional");
            }
        }
    }

    private static SchemaRule ruleForNew(String name, JsonNode earlier, JsonNode now) {
        if (requiredBy(now).contains(name)) {
            return SchemaRule.ADDED_REQUIRED_FIELD;
        }
        var further = earlier.path("additionalProperties");
        var form = now.path("properties").path(name).path("type");
        return further.isObject() && !further.path("type").equals(form)
                ? SchemaRule.ADDED_FIELD_OF_ANOTHER_FORM
                : SchemaRule.ADDED_OPTIONAL_FIELD;
    }

    private void compareRest(String path, JsonNode earlier, JsonNode now) {
        var keywords = new TreeSet<>(earlier.propertyNames());
        keywords.addAll(now.propertyNames());
        keywords.removeAll(COMPARED_BY_RULE);
        for (var keyword : keywords) {
            var before = earlier.path(keyword);
            var after = now.path(keyword);
            if (!before.equals(after)) {
                var rule = WORDS.contains(keyword) ? SchemaRule.CHANGED_WORDS : SchemaRule.CHANGED_CONSTRAINT;
                found(path, rule, keyword + " " + was(before, after));
            }
        }
    }

    private void found(String path, SchemaRule rule, String detail) {
        changes.add(new SchemaChange(file, path, rule, detail));
    }

    private static Set<String> valuesOf(JsonNode schema) {
        var values = schema.path("enum").valueStream().map(JsonNode::toString).collect(Collectors.toSet());
        if (schema.has("const")) {
            values.add(schema.path("const").toString());
        }
        return values;
    }

    private static Set<String> requiredBy(JsonNode schema) {
        return schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        var rest = new LinkedHashSet<>(new TreeSet<>(all));
        rest.removeAll(others);
        return rest;
    }

    private static String was(JsonNode before, JsonNode after) {
        return "%s became %s"
                .formatted(before.isMissingNode() ? "nothing" : before, after.isMissingNode() ? "nothing" : after);
    }
}
