package vn.neuguong.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The contract of one producer, read where its owner keeps it: {@code <service>/contracts} with {@code asyncapi.yaml},
 * one schema and at least one example per event type. Producers check what they raise against it, consumers read its
 * examples; nobody copies it.
 */
public final class ServiceContract {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final String SCHEMA = ".schema.json";
    private static final String EXAMPLE = ".json";

    private final Path folder;

    private ServiceContract(Path folder) {
        this.folder = folder;
    }

    /** The contract of the service with the given short name: {@code pledge}. */
    public static ServiceContract of(String service) {
        return new ServiceContract(
                RepositoryRoot.find().resolve(service + "-service").resolve("contracts"));
    }

    /** The body of the example of an event type. */
    public String example(String type) {
        return read("examples/" + type + EXAMPLE);
    }

    /** The text of the schema of an event type. */
    public String schema(String type) {
        return read("schemas/" + type + SCHEMA);
    }

    /** The text of the catalogue of channels and messages. */
    public String asyncApi() {
        return read("asyncapi.yaml");
    }

    /** The event types that have a schema. */
    public List<String> types() {
        return namesIn("schemas", SCHEMA);
    }

    /** The examples by name; the name is the type, with a remark after a {@code +} where there are several. */
    public List<String> examples() {
        return namesIn("examples", EXAMPLE);
    }

    /** What the body breaks of the schema of the type, one sentence each; empty when it keeps all of it. */
    public List<String> breaches(String type, String body) {
        return schemaOf(type)
                .validate(
                        body,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private Schema schemaOf(String type) {
        return SCHEMAS.getSchema(schema(type));
    }

    private List<String> namesIn(String subfolder, String ending) {
        try (var files = Files.list(folder.resolve(subfolder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
