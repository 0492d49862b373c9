package vn.neuguong.testing.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The official JSON Schema of AsyncAPI 3.0, kept here with its licence so that the build needs no network. */
public final class AsyncApiRules {

    private static final String OFFICIAL = "asyncapi-3.0.0.schema.json";
    private static final Schema RULES =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(read());

    private AsyncApiRules() {}

    /** What the document breaks of the specification, one sentence each, and references that lead nowhere. */
    public static List<String> breaches(AsyncApi asyncApi) {
        var broken = new ArrayList<String>();
        RULES.validate(asyncApi.document()).forEach(error -> broken.add(error.toString()));
        collectDangling(asyncApi.document(), asyncApi.document(), broken);
        return broken;
    }

    private static void collectDangling(JsonNode root, JsonNode node, List<String> broken) {
        var reference = node.path("$ref").asString("");
        if (reference.startsWith("#/") && root.at(reference.substring(1)).isMissingNode()) {
            broken.add("nothing is at " + reference);
        }
        node.values().forEach(child -> collectDangling(root, child, broken));
    }

    private static String read() {
        try (var schema = AsyncApiRules.class.getResourceAsStream(OFFICIAL)) {
            if (schema == null) {
                throw new IllegalStateException(OFFICIAL + " is missing");
            }
            return new String(schema.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
