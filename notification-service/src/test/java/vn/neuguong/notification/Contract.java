package vn.neuguong.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.neuguong.testing.RepositoryRoot;

/** The contracts of this service and of those it listens to, as they lie in their folders. */
public final class Contract {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Contract() {}

    /** Fails unless the body is what this service's schema of the type promises. */
    public static void assertKept(String type, String json) {
        var schema = SCHEMAS.getSchema(read(folderOf("notification").resolve("schemas/" + type + ".schema.json")));
        assertThat(schema.validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
    }

    /** The producer's own example of the type. */
    public static String exampleOf(String service, String type) {
        return read(folderOf(service).resolve("examples/" + type + ".json"));
    }

    /** All files below a folder of the contracts whose names begin like this, of all services. */
    public static List<Path> ofAllServices(String folder, String beginning) {
        return Stream.of("pledge", "inspection", "award")
                .flatMap(service -> list(folderOf(service).resolve(folder)))
                .filter(file -> file.getFileName().toString().startsWith(beginning))
                .toList();
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folderOf(String service) {
        return RepositoryRoot.find().resolve(service + "-service/contracts");
    }
}
