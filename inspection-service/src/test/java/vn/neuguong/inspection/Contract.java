package vn.neuguong.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.neuguong.testing.RepositoryRoot;

/** The published contracts, read where their owners keep them. */
public final class Contract {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Contract() {}

    /** The body of the example a service publishes for an event type. */
    public static String exampleOf(String service, String type) {
        return read(folderOf(service).resolve("examples").resolve(type + ".json"));
    }

    /** Fails unless the body is what this service's schema of the type promises. */
    public static void assertKept(String type, String body) {
        var schema = SCHEMAS.getSchema(
                read(folderOf("inspection-service").resolve("schemas").resolve(type + ".schema.json")));
        var breaches = schema.validate(
                body,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        assertThat(breaches).as("breaches of %s by %s", type, body).isEmpty();
    }

    static Path folderOf(String service) {
        return RepositoryRoot.find().resolve(service).resolve("contracts");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
