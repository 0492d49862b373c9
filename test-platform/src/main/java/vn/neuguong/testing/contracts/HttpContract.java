package vn.neuguong.testing.contracts;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.neuguong.testing.RepositoryRoot;

/**
 * Holds the HTTP API of a service to its description as it is checked in, {@code <service>/contracts/openapi.yaml}, so
 * that a change of the API is seen where it is made. One integration test of each service implements it; run that with
 * {@code -Dcontracts.write} to write the description again from the controllers.
 */
public interface HttpContract {

    @Test
    default void describesItsApiAsItIsCheckedIn(
            @Value("${spring.application.name}") String service, @LocalServerPort int port)
            throws IOException, InterruptedException {
        var served = served(port);
        var file = RepositoryRoot.find().resolve(service).resolve("contracts/openapi.yaml");
        if (System.getProperty("contracts.write") != null) {
            Files.writeString(file, served);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .withFailMessage("%s does not describe the API as it is; run this test with -Dcontracts.write", file)
                .isEqualTo(served);
    }

    private static String served(int port) throws IOException, InterruptedException {
        var description = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/v3/api-docs.yaml".formatted(port)))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(description, ofString(UTF_8));
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }
}
