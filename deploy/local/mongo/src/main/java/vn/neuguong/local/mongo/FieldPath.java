package vn.neuguong.local.mongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dotted path such as {@code outbox.events.id}, and the values a filter on it may meet in a document. */
record FieldPath(String path, List<String> steps) {

    static FieldPath of(String path) {
        return new FieldPath(path, List.of(path.split("\\.")));
    }

    /** A numeric step may mean a place in an array or the name of a field: no index serves such a path. */
    boolean isIndexable() {
        return steps.stream().noneMatch(step -> step.chars().allMatch(Character::isDigit));
    }

    /** Every value a filter may compare, arrays taken apart; never empty: nothing at all counts as missing. */
    List<@Nullable Object> valuesIn(Document document) {
        List<@Nullable Object> values = new ArrayList<>(1);
        collect(document, 0, values);
        if (values.isEmpty()) {
            values.add(Missing.getInstance());
        }
        return values;
    }

    private void collect(@Nullable Object value, int step, List<@Nullable Object> values) {
        if (value instanceof Collection<?> elements) {
            for (Object element : elements) {
                collect(element, step, values);
            }
        } else if (step == steps.size()) {
            values.add(value);
        } else if (value instanceof Map<?, ?> document && document.containsKey(steps.get(step))) {
            collect(document.get(steps.get(step)), step + 1, values);
        } else {
            values.add(Missing.getInstance());
        }
    }

    static boolean isMissing(@Nullable Object value) {
        return value instanceof Missing;
    }

    boolean leadsThroughArray(Document document) {
        Object value = document;
        for (String step : steps) {
            if (value instanceof Map<?, ?> map) {
                value = map.get(step);
            }
        }
        return value instanceof Collection<?>;
    }
}
