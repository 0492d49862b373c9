package vn.neuguong.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;
import vn.neuguong.testing.contracts.UndescribedFields;

/**
 * The contract of one producer, read where its owner keeps it: {@code <service>/contracts} with {@code asyncapi.yaml},
 * one schema and at least one example per event type. Producers check what they raise against it, consumers read its
 * examples; nobody copies it.
 */
public final class ServiceContract {

    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(Dialect.builder(Dialects.getDraft202012())
                    .keyword(new NonValidationKeyword("x-readers-tolerate-new-values"))
                    .build());
    private static final Map<String, Schema> BY_TEXT = new ConcurrentHashMap<>();
    private static final String SCHEMA = ".schema.json";
    private static final String EXAMPLE = ".json";

    private final String service;
    private final Path folder;

    private ServiceContract(String service, Path folder) {
        this.service = service;
        this.folder = folder;
    }

    /**
     * The contract of the service with the given short name: {@code pledge}. That of a system outside, such as {@code
     * hr}, is kept in a folder of that name by the service that reads it.
     */
    public static ServiceContract of(String service) {
        var own = RepositoryRoot.find().resolve(service + "-service").resolve("contracts");
        return new ServiceContract(service, Files.isDirectory(own) ? own : keptForOutsider(service));
    }

    private static Path keptForOutsider(String system) {
        try (var services = Files.list(RepositoryRoot.find())) {
            return services.map(service -> service.resolve("contracts").resolve(system))
                    .filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Nobody keeps a contract of " + system));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where it is kept, as seen from the root of the repository. */
    public String location() {
        return RepositoryRoot.find().relativize(folder).toString();
    }

    /** The short name of the service. */
    public String service() {
        return service;
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

    /** The names of the examples of one event type. */
    public List<String> examplesOf(String type) {
        return examples().stream()
                .filter(name -> name.equals(type) || name.startsWith(type + "+"))
                .toList();
    }

    /** What the body breaks of the schema of the type, one sentence each; empty when it keeps all of it. */
    public List<String> breaches(String type, String body) {
        return schemaBreaches(schema(type), body);
    }

    /** The same for a schema from elsewhere, such as that of the headers. */
    public static List<String> schemaBreaches(String schema, String body) {
        return BY_TEXT
                .computeIfAbsent(schema, SCHEMAS::getSchema)
                .validate(
                        body,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** What the schema of the type breaks of JSON Schema itself. */
    public List<String> schemaFaults(String type) {
        return SCHEMAS
                .getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()))
                .validate(schema(type), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** The same for a body of the producer itself, which must not hold a field its schema does not describe. */
    public List<String> producerBreaches(String type, String body) {
        var found = new ArrayList<>(breaches(type, body));
        UndescribedFields.in(
                        JsonMapper.shared().readTree(body), JsonMapper.shared().readTree(schema(type)))
                .forEach(field -> found.add(field + ": not described in the schema of " + type));
        return found;
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
