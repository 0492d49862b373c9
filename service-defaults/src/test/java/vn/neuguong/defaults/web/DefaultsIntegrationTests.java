package vn.neuguong.defaults.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.neuguong.defaults.tasks.TaskLink;
import vn.neuguong.testing.IntegrationTest;
import vn.neuguong.testing.TestTokens;

@IntegrationTest
class DefaultsIntegrationTests {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Value("${local.management.port}")
    private int managementPort;

    @Autowired
    private MongoTemplate mongo;

    @Test
    void opensATaskByItsLinkAnyNumberOfTimes() throws Exception {
        var url = linkTo("thu-1:read");

        assertThat(get(path(url)).statusCode()).isEqualTo(200);
        assertThat(get(path(url)).statusCode()).isEqualTo(200);
    }

    @Test
    void storesOnlyTheHashOfALink() throws Exception {
        var url = linkTo("thu-1:read");
        var token = url.substring(url.lastIndexOf('/') + 1);

        assertThat(mongo.findAll(TaskLink.class))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.toString()).doesNotContain(token));
    }

    @Test
    void leavesOutTasksThatAreNotOpen() throws Exception {
        assertThat(linksTo("thu-1:read", "thu-2:read")).hasSize(1);
    }

    @Test
    void answersAnUnknownLinkWithAFriendlyPage() throws Exception {
        var answer = get("/letters/read/khong-co-that");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Đường dẫn không dùng được").contains("lang=\"vi\"");
    }

    @Test
    void answersALinkToAnotherPageLikeAnUnknownOne() throws Exception {
        var foreign = path(linkTo("thu-1:read")).replace("/letters/read/", "/letters/answer/");

        assertThat(get(foreign).statusCode()).isEqualTo(404);
        assertThat(get(foreign).body())
                .isEqualTo(get("/letters/answer/khong-co-that").body());
    }

    @Test
    void answersAnExpiredLinkWithGone() throws Exception {
        var answer = get(path(linkTo("thu-cu:read")));

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("hết hạn", "Xin đừng chuyển tiếp");
    }

    @Test
    void givesLinksOnlyToAServiceThatMayAskForThem() throws Exception {
        var body = "{\"taskIds\":[\"thu-1:read\"]}";

        assertThat(post("/internal/task-links", body, null).statusCode()).isEqualTo(401);
        assertThat(post("/internal/task-links", body, TestTokens.with("letters:write"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void namesTheFieldAndTheReasonOfInvalidInput() throws Exception {
        var answer = post("/api/letters", "{\"text\":\"a\",\"pages\":0}", TestTokens.with("letters:write"));

        assertThat(answer.statusCode()).isEqualTo(422);
        var problem = json(answer).path("problems").path(0);
        assertThat(problem.path("field").asString()).isEqualTo("pages");
        assertThat(problem.path("reason").asString()).isEqualTo("phải có ít nhất một trang");
    }

    @Test
    void namesTheFieldThatCannotBeRead() throws Exception {
        var answer = post("/api/letters", "{\"text\":\"a\",\"pages\":\"ba\"}", TestTokens.with("letters:write"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("problems").path(0).path("field").asString())
                .isEqualTo("pages");
    }

    @Test
    void speaksTheLanguageTheReaderAsksFor() throws Exception {
        var page = send(request("/letters/read/khong-co-that?lang=en").header("Accept-Language", "vi"));
        var problem = send(request("/api/letters")
                .header("Authorization", "Bearer " + TestTokens.with("letters:write"))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en-GB")
                .POST(BodyPublishers.ofString("{\"text\":\"a\",\"pages\":0}")));
        var wrongMethod = send(request("/letters/read/x?lang=en").DELETE());

        assertThat(page.body()).contains("<html lang=\"en\">", "This link does not work", "href=\"?lang=vi\"");
        assertThat(page.headers().firstValue("Set-Cookie").orElse("")).contains("lang=en", "SameSite=Lax");
        assertThat(json(problem).path("title").asString()).isEqualTo("The data is not valid");
        assertThat(json(problem).path("problems").path(0).path("reason").asString())
                .isEqualTo("must have at least one page");
        assertThat(wrongMethod.body()).contains("<html lang=\"en\">", "nothing has been recorded");
    }

    @Test
    void pagesThroughAListAndNamesADamagedCursor() throws Exception {
        var first = json(getApi("/api/letters?limit=2"));
        var second =
                json(getApi("/api/letters?limit=2&cursor=" + first.path("next").asString()));
        var damaged = getApi("/api/letters?cursor=abc");

        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(second.path("items").path(0).asString()).isEqualTo("thu-3");
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(damaged.statusCode()).isEqualTo(400);
        assertThat(json(damaged).path("problems").path(0).path("field").asString())
                .isEqualTo("cursor");
    }

    @Test
    void holdsAChangeAgainstWhatWasRead() throws Exception {
        var read = getApi("/api/letters/first");
        var tag = read.headers().firstValue("ETag").orElseThrow();
        var change = request("/api/letters/first")
                .header("Authorization", "Bearer " + TestTokens.with("letters:write"))
                .PUT(BodyPublishers.noBody());

        assertThat(send(change.copy().header("If-Match", tag)).statusCode()).isEqualTo(200);
        assertThat(send(change.copy().header("If-Match", "\"7\"")).statusCode()).isEqualTo(412);
        assertThat(send(change.copy().header("If-Match", "7")).statusCode()).isEqualTo(400);
        var without = send(change.copy().header("Accept-Language", "en"));
        assertThat(without.statusCode()).isEqualTo(428);
        assertThat(json(without).path("detail").asString()).contains("If-Match");
        assertThat(send(request("/api/letters/first")
                                .header("Authorization", "Bearer " + TestTokens.with("letters:write"))
                                .header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void describesItsApi() throws Exception {
        var answer = send(request("/v3/api-docs"));

        assertThat(answer.statusCode()).isEqualTo(200);
        var letters = json(answer).path("paths").path("/api/letters");
        assertThat(letters.path("post").toString())
                .contains("#/components/parameters/IdempotencyKey", "letters:write", "#/components/responses/Problem");
        assertThat(letters.path("get").toString()).contains("cursor", "limit").doesNotContain("afterPart");
        assertThat(json(answer).path("paths").propertyNames()).allMatch(path -> path.startsWith("/api/"));
    }

    @Test
    void servesNoPageThatIsNotSaidToBePublic() throws Exception {
        assertThat(get("/letters/drafts").statusCode()).isEqualTo(404);
        assertThat(get("/assets/neu-guong.css").statusCode()).isEqualTo(200);
    }

    @Test
    void keepsLinksOutOfCachesReferrersAndFrames() throws Exception {
        var headers = get(path(linkTo("thu-1:read"))).headers();

        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'");
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void answersAnUnknownPageInVietnamese() throws Exception {
        var answer = get("/khong-co-trang-nay");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Không tìm thấy trang").doesNotContain("Xin đừng chuyển tiếp");
    }

    @Test
    void answersWhatNoControllerAnswersWithProblemDetailsOnTheApi() throws Exception {
        var unknown = get("/internal/khong-co");
        var wrongMethod = send(request("/api/letters")
                .header("Authorization", "Bearer " + TestTokens.with("letters:write"))
                .DELETE());

        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(wrongMethod.statusCode()).isEqualTo(405);
        assertThat(wrongMethod.headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
        assertThat(json(wrongMethod).path("title").asString()).isEqualTo("Địa chỉ này không nhận phương thức đó");
    }

    @Test
    void answersAPageEvenToABrowserThatAcceptsAnythingAndNeverRepeatsTheLink() throws Exception {
        var answer =
                send(request("/letters/read/bi-mat").header("Accept", "*/*").DELETE());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("lang=\"vi\"").doesNotContain("bi-mat");
    }

    @Test
    void findsNothingOnTheErrorPageItself() throws Exception {
        assertThat(get("/error").statusCode()).isEqualTo(404);
    }

    @Test
    void answersInVietnameseToARequestTheServerItselfRefuses() throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write("GET /letters/<x> HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".getBytes(UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("Chưa thực hiện được")
                    .doesNotContain("Tomcat");
        }
    }

    @Test
    void namesAnEmptyTaskId() throws Exception {
        var answer = post("/internal/task-links", "{\"taskIds\":[null]}", TestTokens.with("task-links:create"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("problems").path(0).path("field").asString())
                .isEqualTo("taskIds[0]");
    }

    @Test
    void takesAWriteForStoredOnceAMajorityHasItInItsJournal() {
        assertThat(mongo.getCollection("letters").getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
    }

    @Test
    void letsOperatorsSeeAndDoWhatTheyMustAboutMessages() throws Exception {
        var messaging = "http://127.0.0.1:" + managementPort + "/actuator/messaging";
        var act =
                HttpRequest.newBuilder(URI.create(messaging + "/resubmit")).header("Content-Type", "application/json");
        var anonymous = "{\"why\": \"thử\", \"collection\": \"letters\", \"id\": \"thu-1\"}";
        var unknown = "{\"who\": \"Phạm Thu Hà\", \"why\": \"thử\", \"collection\": \"khong-co\", \"id\": \"thu-1\"}";

        assertThat(send(HttpRequest.newBuilder(URI.create(messaging))).body())
                .contains("\"pending\":", "\"dead\":", "\"deadLetters\":");
        assertThat(send(act.POST(BodyPublishers.ofString(anonymous))).statusCode())
                .isEqualTo(400);
        assertThat(send(act.POST(BodyPublishers.ofString(unknown))).statusCode())
                .isEqualTo(400);
        assertThat(send(HttpRequest.newBuilder(URI.create(messaging + "/operations")))
                        .body())
                .contains("Phạm Thu Hà", "RESUBMIT", "no collection khong-co has outboxes");
    }

    @Test
    void isReadyAndServesMetricsOnTheManagementPort() throws Exception {
        var management = "http://127.0.0.1:" + managementPort + "/actuator/";

        assertThat(send(HttpRequest.newBuilder(URI.create(management + "health/readiness")))
                        .body())
                .contains("UP");
        assertThat(send(HttpRequest.newBuilder(URI.create(management + "prometheus")))
                        .body())
                .contains("messaging_outbox_pending");
    }

    private String linkTo(String taskId) throws Exception {
        return linksTo(taskId).getFirst();
    }

    private List<String> linksTo(String... taskIds) throws Exception {
        var body = JsonMapper.shared().writeValueAsString(Map.of("taskIds", taskIds));
        var answer = post("/internal/task-links", body, TestTokens.with("task-links:create"));
        return json(answer)
                .path("links")
                .valueStream()
                .map(link -> link.path("url").asString())
                .toList();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String path(String url) {
        return URI.create(url).getPath();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).header("Accept", "text/html"));
    }

    private HttpResponse<String> getApi(String path) throws IOException, InterruptedException {
        return send(request(path).header("Authorization", "Bearer " + TestTokens.with("letters:write")));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> post(String path, String body, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(token == null ? request : request.header("Authorization", "Bearer " + token));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
