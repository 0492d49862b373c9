package vn.neuguong.testing.contracts;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Fields of a body its schema does not speak of: readers may ignore them, but a producer must not send them. */
public final class UndescribedFields {

    private UndescribedFields() {}

    /** The paths of the fields nobody described. */
    public static List<String> in(JsonNode body, JsonNode schema) {
        var found = new ArrayList<String>();
        collect("", body, schema, found);
        return found;
    }

    private static void collect(String path, JsonNode body, JsonNode schema, List<String> found) {
        if (body.isArray()) {
            body.values().forEach(element -> collect(path + "[]", element, schema.path("items"), found));
        }
        body.propertyStream().forEach(field -> {
            var name = path + "/" + field.getKey();
            var described = schema.path("properties").path(field.getKey());
            if (!described.isMissingNode()) {
                collect(name, field.getValue(), described, found);
            } else if (!schema.path("additionalProperties").isObject()) {
                found.add(name);
            }
        });
    }
}
