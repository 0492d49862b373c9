package vn.neuguong.award;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.neuguong.messaging.WireJson;

/** The contracts this service publishes, as they lie in its folder. */
public final class Contract {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Contract() {}

    /** Fails unless the body, written as it will be on the wire, is what the schema of the type promises. */
    public static void assertKeeps(String type, @Nullable Object body) {
        assertKeepsJson(type, WireJson.mapper().writeValueAsString(body));
    }

    public static void assertKeepsJson(String type, String json) {
        var schema = SCHEMAS.getSchema(read(Path.of("contracts", "schemas", type + ".schema.json")));
        assertThat(schema.validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
