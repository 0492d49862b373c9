package vn.neuguong.endtoend.benchmarks.command;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import vn.neuguong.local.identity.Secrets;

/** Brings people to sign through the public interface: imports them, launches programmes, fetches their links. */
final class ProgrammeOffice {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int LINKS_AT_ONCE = 500;

    private final URI issuer;
    private final URI service;
    private final Secrets secrets;
    private final RestClient http = RestClient.builder()
            .requestFactory(new JdkClientHttpRequestFactory(
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()))
            .build();

    ProgrammeOffice(URI issuer, URI service, Secrets secrets) {
        this.issuer = issuer;
        this.service = service;
        this.secrets = secrets;
    }

    void importRoster(Path units, Path people) {
        var files = new LinkedMultiValueMap<String, Object>();
        files.add("units", new FileSystemResource(units));
        files.add("people", new FileSystemResource(people));
        var token = token("programme-office", "roster:write");
        var received = answer(http.post()
                .uri(service + "/api/roster/imports")
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(files)
                .retrieve()
                .body(JsonNode.class));
        var path = "/api/roster/imports/" + received.path("importId").asString();
        awaitImport(token, path, "PREVIEWED");
        post(token, path + "/confirm", null);
        awaitImport(token, path, "CONFIRMED");
    }

    /** An import is checked and applied in the background. */
    private void awaitImport(String token, String path, String wanted) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var status = "";
        while (!status.equals(wanted)) {
            if (status.equals("REJECTED") || status.equals("OUTDATED") || System.nanoTime() > deadline) {
                throw new IllegalStateException("the import is %s, not %s".formatted(status, wanted));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            status = answer(http.get()
                            .uri(service + path)
                            .headers(headers -> headers.setBearerAuth(token))
                            .retrieve()
                            .body(JsonNode.class))
                    .path("status")
                    .asString();
        }
    }

    /** Launches a programme for everybody and waits until all are invited. */
    void launch(String programmeId, String rootUnit, int people) {
        draft(programmeId, rootUnit);
        launch(programmeId);
        var token = token("programme-office", "pledges:read");
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (invited(token, programmeId) < people) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the invitations to %s did not come".formatted(programmeId));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** Plans a programme for everybody below the unit. */
    void draft(String programmeId, String rootUnit) {
        var token = token("programme-office", "programmes:write");
        var today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        post(
                token,
                "/api/programmes",
                Map.of(
                        "programmeId",
                        programmeId,
                        "kind",
                        "CAMPAIGN",
                        "name",
                        "Nói không với tiêu cực",
                        "legalBasis",
                        List.of("Kế hoạch số 50/KH-LĐLĐ ngày 20/8/2019"),
                        "aims",
                        "Mỗi người làm việc tận tụy, trung thực.",
                        "period",
                        Map.of(
                                "from",
                                today.toString(),
                                "to",
                                today.plusYears(1).toString()),
                        "pledgeDueAt",
                        Instant.now().plus(Duration.ofDays(20)).toString(),
                        "audience",
                        Map.of("rootUnitIds", List.of(rootUnit)),
                        "clauseSets",
                        List.of("five-nos", "qt-522")));
    }

    /** Launches what is planned; the invitations follow. */
    void launch(String programmeId) {
        post(token("programme-office", "programmes:write"), "/api/programmes/" + programmeId + "/launch", null);
    }

    private int invited(String token, String programmeId) {
        return answer(http.get()
                        .uri(service + "/api/programmes/" + programmeId + "/coverage")
                        .headers(headers -> headers.setBearerAuth(token))
                        .retrieve()
                        .body(JsonNode.class))
                .path("invited")
                .asInt();
    }

    /** Somebody who looks at the boards of the programme. */
    CoverageBoards boards(String programmeId) {
        return new CoverageBoards(
                http,
                service + "/api/programmes/" + programmeId + "/coverage",
                token("programme-office", "pledges:read"));
    }

    /** The personal link of each task. */
    Map<String, URI> links(List<String> taskIds) {
        var token = token("notification-service", "task-links:create");
        var links = new HashMap<String, URI>();
        for (var from = 0; from < taskIds.size(); from += LINKS_AT_ONCE) {
            var some = taskIds.subList(from, Math.min(from + LINKS_AT_ONCE, taskIds.size()));
            post(token, "/internal/task-links", Map.of("taskIds", some))
                    .path("links")
                    .forEach(link -> links.put(
                            link.path("taskId").asString(),
                            URI.create(link.path("url").asString())));
        }
        return links;
    }

    private JsonNode post(String token, String path, @Nullable Object request) {
        var call = http.post().uri(service + path).headers(headers -> headers.setBearerAuth(token));
        if (request != null) {
            call.contentType(MediaType.APPLICATION_JSON).body(request);
        }
        return answer(call.retrieve().body(JsonNode.class));
    }

    private String token(String client, String scope) {
        var request = new LinkedMultiValueMap<String, String>();
        request.add("grant_type", "client_credentials");
        request.add("scope", scope);
        return answer(http.post()
                        .uri(issuer + "/oauth2/token")
                        .headers(headers -> headers.setBasicAuth(client, secrets.ofClient(client)))
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(request)
                        .retrieve()
                        .body(JsonNode.class))
                .path("access_token")
                .asString();
    }

    private static JsonNode answer(@Nullable JsonNode body) {
        return Objects.requireNonNull(body, "an answer without a body");
    }
}
