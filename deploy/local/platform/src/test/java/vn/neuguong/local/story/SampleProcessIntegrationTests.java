package vn.neuguong.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleProcessIntegrationTests {

    private static final Path SAMPLE = Path.of("..", "sample");

    @TempDir
    Path secrets;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer system;
    private String programmes = "{\"items\": []}";

    /** Issuer and pledge-service in one: what they answer to is what matters here. */
    @BeforeEach
    void start() throws IOException {
        Files.writeString(secrets.resolve("programme-office.secret"), "office-secret");
        system = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        system.createContext("/", this::answer);
        system.start();
    }

    @AfterEach
    void stop() {
        system.stop(0);
    }

    @Test
    void importsTheRosterAndLaunchesACampaignWithTheSecretFromTheVolume() {
        load();

        var credentials =
                Base64.getEncoder().encodeToString("programme-office:office-secret".getBytes(StandardCharsets.UTF_8));
        assertThat(asked)
                .containsSubsequence(
                        "POST /oauth2/token Basic " + credentials,
                        "GET /api/programmes Bearer granted",
                        "POST /api/roster/imports Bearer granted",
                        "GET /api/roster/imports/import-1 Bearer granted",
                        "POST /api/roster/imports/import-1/confirm Bearer granted",
                        "GET /api/roster/imports/import-1 Bearer granted",
                        "POST /api/programmes Bearer granted")
                .last()
                .asString()
                .matches("POST /api/programmes/nam-khong-20\\d\\d/launch Bearer granted");
    }

    @Test
    void changesNothingWhenThereIsAProgramme() {
        programmes = "{\"items\": [{\"programmeId\": \"nam-khong-2026\"}]}";

        load();

        assertThat(asked).hasSize(2).endsWith("GET /api/programmes Bearer granted");
    }

    private void load() {
        var address = "http://127.0.0.1:" + system.getAddress().getPort();
        SampleProcess.main(new String[] {
            "--pledge",
            address,
            "--issuer",
            address,
            "--inbox",
            "http://127.0.0.1:8025",
            "--secrets",
            secrets.toString(),
            "--sample",
            SAMPLE.toString()
        });
    }

    private String importStatus() {
        return asked.stream().anyMatch(call -> call.contains("/confirm")) ? "CONFIRMED" : "PREVIEWED";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            exchange.getRequestBody().readAllBytes();
            asked.add(exchange.getRequestMethod() + " " + path + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            var json = switch (path) {
                case "/oauth2/token" -> "{\"access_token\": \"granted\"}";
                case "/api/roster/imports" -> "{\"importId\": \"import-1\"}";
                case "/api/roster/imports/import-1" -> "{\"status\": \"%s\"}".formatted(importStatus());
                default -> exchange.getRequestMethod().equals("GET") ? programmes : "{}";
            };
            var body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
