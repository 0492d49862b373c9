package vn.neuguong.testing.contracts;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a reader's record needs of the schema it reads: each component is a described field, a required one unless the
 * component is nullable; and where readers must tolerate new values the reader must not insist on the known ones.
 */
final class NeededFields {

    private final List<String> missing = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    private NeededFields() {}

    static NeededFields of(Class<?> wireRecord, JsonNode schema) {
        var fields = new NeededFields();
        fields.look("", wireRecord, schema);
        return fields;
    }

    /** What the record needs and the schema does not promise, one sentence each. */
    List<String> missing() {
        return missing;
    }

    /** Nullable components the schema does not know, one sentence each: another type the record reads should. */
    List<String> unknown() {
        return unknown;
    }

    private void look(String path, Class<?> wireRecord, JsonNode schema) {
        for (var component : wireRecord.getRecordComponents()) {
            look(path + "/" + component.getName(), component, schema);
        }
    }

    private void look(String path, RecordComponent component, JsonNode schema) {
        var field = schema.path("properties").path(component.getName());
        var optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (field.isMissingNode()) {
            (optional ? unknown : missing).add(path + " is not described");
            return;
        }
        if (!optional
                && schema.path("required")
                        .valueStream()
                        .noneMatch(name -> name.asString("").equals(component.getName()))) {
            missing.add(path + " is needed and not required");
        }
        look(path, component.getAnnotatedType(), field);
    }

    private void look(String path, AnnotatedType type, JsonNode schema) {
        if (type instanceof AnnotatedParameterizedType list && schema.has("items")) {
            look(path + "[]", list.getAnnotatedActualTypeArguments()[0], schema.path("items"));
        }
        if (!(type.getType() instanceof Class<?> form)) {
            return;
        }
        if (form.isRecord()) {
            look(path, form, schema);
        }
        if (form.isEnum()) {
            var known =
                    Arrays.stream(form.getEnumConstants()).map(Object::toString).toList();
            if (schema.path("x-readers-tolerate-new-values").asBoolean(false)) {
                missing.add(path + " may get new values, and the reader knows only " + known);
            }
            schema.path("enum")
                    .valueStream()
                    .filter(value -> !known.contains(value.asString("")))
                    .forEach(value -> missing.add(path + " may be " + value + ", which the reader does not know"));
        }
    }
}
