package vn.neuguong.endtoend.chaos.workload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTP as the people and machines of a run speak it: impatient, and never trying anything twice by itself. */
final class Web {

    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final Duration TOKEN_KEPT = Duration.ofMinutes(5);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String issuer;
    private final UnaryOperator<String> secretOf;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    Web(String issuer, UnaryOperator<String> secretOf) {
        this.issuer = issuer;
        this.secretOf = secretOf;
    }

    private record Token(String value, long fetchedAt) {}

    /** A machine client and what it may do. */
    record Client(String id, String scopes) {}

    /** A field of a form. */
    record Field(String name, String value) {}

    HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return send(request(url).GET());
    }

    HttpResponse<String> get(Client client, String url) throws IOException, InterruptedException {
        return send(
                request(url).header("Authorization", "Bearer " + token(client)).GET());
    }

    HttpResponse<String> submit(String url, List<Field> form) throws IOException, InterruptedException {
        var body = form.stream()
                .map(field -> field.name() + "=" + URLEncoder.encode(field.value(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(url)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> post(Client client, String url, Object body) throws IOException, InterruptedException {
        return send(request(url)
                .header("Authorization", "Bearer " + token(client))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    HttpResponse<String> upload(Client client, String url, Map<String, Path> files)
            throws IOException, InterruptedException {
        var boundary = "ranh-gioi-cua-cac-tep";
        var body = new StringBuilder();
        for (var file : files.entrySet()) {
            body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                            .formatted(boundary, file.getKey(), file.getValue().getFileName()))
                    .append("Content-Type: text/csv\r\n\r\n")
                    .append(Files.readString(file.getValue()))
                    .append("\r\n");
        }
        body.append("--").append(boundary).append("--\r\n");
        return send(request(url)
                .header("Authorization", "Bearer " + token(client))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private String token(Client client) throws IOException, InterruptedException {
        var kept = tokens.get(client.id());
        if (kept != null && System.nanoTime() - kept.fetchedAt() < TOKEN_KEPT.toNanos()) {
            return kept.value();
        }
        var secret = (client.id() + ":" + secretOf.apply(client.id())).getBytes(UTF_8);
        var answer = send(request(issuer + "/oauth2/token")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(secret))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&scope=" + URLEncoder.encode(client.scopes(), UTF_8))));
        if (answer.statusCode() != 200) {
            throw new IOException("The issuer answered " + answer.statusCode());
        }
        var fresh = new Token(json(answer).path("access_token").asString(), System.nanoTime());
        tokens.put(client.id(), fresh);
        return fresh.value();
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
