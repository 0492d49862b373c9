package vn.neuguong.local.mongo;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a filter demands of single fields, as far as an index can serve it. It may demand less than the filter does,
 * never more: the library checks each candidate by the whole filter afterwards.
 */
final class Conditions {

    private static final Set<String> REFERENCE_FIELDS = Set.of("$ref", "$id", "$db");

    private final Map<String, OneOf> choices = new HashMap<>();
    private final Map<String, Between> ranges = new HashMap<>();
    private int demands;
    private boolean plain = true;

    /** The field equals one of the values. */
    record OneOf(Collection<?> values) {

        boolean includesNull() {
            return values.stream().anyMatch(value -> ValueKind.of(value) == ValueKind.NULL);
        }

        boolean includesDocument() {
            return values.stream().anyMatch(value -> ValueKind.of(value) == ValueKind.DOCUMENT);
        }
    }

    /** The field lies between the bounds, both included, and is of their kind. */
    record Between(@Nullable Object low, @Nullable Object high) {

        private static final Set<ValueKind> KINDS =
                Set.of(ValueKind.NUMBER, ValueKind.TEXT, ValueKind.OBJECT_ID, ValueKind.FLAG, ValueKind.INSTANT);

        ValueKind kind() {
            return ValueKind.of(low == null ? high : low);
        }

        private Between and(Between other) {
            return new Between(low == null ? other.low : low, high == null ? other.high : high);
        }

        private boolean isUsable() {
            return KINDS.contains(kind()) && (low == null || high == null || ValueKind.of(high) == kind());
        }
    }

    static Conditions of(Document filter) {
        Conditions conditions = new Conditions();
        conditions.add(filter);
        return conditions;
    }

    /** How many demands the filter makes, those included that no index serves. */
    int size() {
        return demands;
    }

    /** Whether all it demands is that fields equal certain texts and flags: what an index finds by these then matches. */
    boolean arePlainChoices() {
        return plain;
    }

    @Nullable
    OneOf choice(String path) {
        return choices.get(path);
    }

    @Nullable
    Between range(String path) {
        Between range = ranges.get(path);
        return range != null && range.isUsable() ? range : null;
    }

    private void add(Document filter) {
        filter.forEach((name, value) -> {
            if (name.equals("$and") && value instanceof Collection<?> parts) {
                parts.forEach(part -> {
                    if (part instanceof Document document) {
                        add(document);
                    }
                });
            } else {
                demands++;
                add(name, value);
            }
        });
    }

    private void add(String path, @Nullable Object value) {
        if (path.startsWith("$")) {
            plain = false;
            return;
        }
        if (value instanceof Document document && isOperators(document)) {
            document.forEach((operator, operand) -> add(path, operator, operand));
        } else {
            add(path, "$eq", value);
        }
    }

    private void add(String path, String operator, @Nullable Object operand) {
        plain &= operator.equals("$eq") || operator.equals("$in");
        switch (operator) {
            case "$eq" -> addChoice(path, Arrays.asList(operand));
            case "$in" -> {
                if (operand instanceof Collection<?> values) {
                    addChoice(path, values);
                }
            }
            case "$gt", "$gte" -> ranges.merge(path, new Between(operand, null), Between::and);
            case "$lt", "$lte" -> ranges.merge(path, new Between(null, operand), Between::and);
            default -> {}
        }
    }

    private void addChoice(String path, Collection<?> values) {
        plain &= !choices.containsKey(path) && values.stream().allMatch(Conditions::isPlainWord);
        if (values.stream().allMatch(Conditions::isComparedExactly)) {
            choices.putIfAbsent(path, new OneOf(values));
        }
    }

    private static boolean isPlainWord(@Nullable Object value) {
        return ValueKind.of(value) == ValueKind.TEXT || ValueKind.of(value) == ValueKind.FLAG;
    }

    private static boolean isOperators(Document document) {
        if (BsonRegularExpression.isRegularExpression(document)) {
            return true;
        }
        return !document.isEmpty()
                && document.keySet().stream()
                        .allMatch(name -> name.startsWith("$") && !REFERENCE_FIELDS.contains(name));
    }

    /** Leaves out what the library compares otherwise than by plain equality: patterns, arrays, some documents. */
    private static boolean isComparedExactly(@Nullable Object value) {
        return switch (ValueKind.of(value)) {
            case NULL, TEXT, FLAG, INSTANT, OBJECT_ID, UUID_VALUE, LEGACY_UUID, BINARY, TIMESTAMP -> true;
            case NUMBER -> value instanceof Number number && !Double.isNaN(number.doubleValue());
            case DOCUMENT -> value instanceof Document document && isPlain(document);
            case LIST, OTHER, MIN_KEY, MAX_KEY -> false;
        };
    }

    private static boolean isPlain(Document document) {
        return !document.isEmpty()
                && document.entrySet().stream()
                        .allMatch(field -> !field.getKey().startsWith("$") && isPlain(field.getValue()));
    }

    private static boolean isPlain(@Nullable Object value) {
        return value instanceof Document document ? isPlain(document) : value != null && isComparedExactly(value);
    }
}
