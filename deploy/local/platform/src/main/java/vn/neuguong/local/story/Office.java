package vn.neuguong.local.story;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import vn.neuguong.local.launcher.RunningSystem;

/** The programme office: the machine client that imports the roster, launches programmes and reads the figures. */
final class Office {

    static final String CLIENT = "programme-office";

    private static final String SCOPES = "roster:write programmes:write programmes:read pledges:read inspections:read"
            + " awards:read deliveries:read";
    private static final Duration TOKEN_KEPT = Duration.ofMinutes(5);

    private final URI issuer;
    private final String secret;
    private final RestClient http;
    private @Nullable String token;
    private Instant tokenFetchedAt = Instant.EPOCH;

    Office(RunningSystem system) {
        this(system.issuer(), system.clientSecret(CLIENT));
    }

    Office(URI issuer, String secret) {
        var requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(Duration.ofSeconds(30));
        this.issuer = issuer;
        this.secret = secret;
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    JsonNode get(URI service, String path) {
        return body(http.get()
                .uri(service + path)
                .headers(headers -> headers.setBearerAuth(token()))
                .retrieve()
                .body(JsonNode.class));
    }

    JsonNode post(URI service, String path, @Nullable Object request) {
        var call = http.post().uri(service + path).headers(headers -> headers.setBearerAuth(token()));
        if (request != null) {
            call.contentType(MediaType.APPLICATION_JSON).body(request);
        }
        return body(call.retrieve().body(JsonNode.class));
    }

    JsonNode upload(URI service, String path, Map<String, Path> files) {
        var parts = new LinkedMultiValueMap<String, Object>();
        files.forEach((name, file) -> parts.add(name, new FileSystemResource(file)));
        return body(http.post()
                .uri(service + path)
                .headers(headers -> headers.setBearerAuth(token()))
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .retrieve()
                .body(JsonNode.class));
    }

    private synchronized String token() {
        if (token == null || tokenFetchedAt.plus(TOKEN_KEPT).isBefore(Instant.now())) {
            var request = new LinkedMultiValueMap<String, String>();
            request.add("grant_type", "client_credentials");
            request.add("scope", SCOPES);
            var answer = http.post()
                    .uri(issuer + "/oauth2/token")
                    .headers(headers -> headers.setBasicAuth(CLIENT, secret))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(request)
                    .retrieve()
                    .body(JsonNode.class);
            token = body(answer).path("access_token").asString();
            tokenFetchedAt = Instant.now();
        }
        return token;
    }

    private static JsonNode body(@Nullable JsonNode answer) {
        return Objects.requireNonNull(answer, "an answer without a body");
    }
}
