package vn.neuguong.testing.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.neuguong.testing.RepositoryRoot;

/**
 * The description of a service's HTTP API as it is checked in: {@code <service>/contracts/openapi.yaml}, generated from
 * the controllers, so that a change of the API is seen where it is made. Run the test with {@code -Dcontracts.write} to
 * write it again.
 */
public final class OpenApiFile {

    private final Path file;

    private OpenApiFile(Path file) {
        this.file = file;
    }

    /** The file of the service with the given short name: {@code pledge}. */
    public static OpenApiFile of(String service) {
        return new OpenApiFile(RepositoryRoot.find().resolve(service + "-service/contracts/openapi.yaml"));
    }

    /** Fails unless the file says what the running service says of itself at {@code /v3/api-docs.yaml}. */
    public void assertSays(String served) {
        try {
            if (System.getProperty("contracts.write") != null) {
                Files.writeString(file, served);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .withFailMessage(
                            "%s does not describe the API as it is; run this test with -Dcontracts.write", file)
                    .isEqualTo(served);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
