package vn.neuguong.defaults.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.json.JsonMapper;
import vn.neuguong.defaults.DefaultsTestApplication.Post;
import vn.neuguong.testing.IntegrationTest;
import vn.neuguong.testing.TestTokens;

@IntegrationTest
class IdempotencyIntegrationTests {

    private static final String A_PAGE = "{\"text\":\"Kính gửi\",\"pages\":1}";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Post post;

    @Autowired
    private KeyedCalls calls;

    @Autowired
    private MongoTemplate mongo;

    @Test
    void carriesOutACallOnceAndRepeatsItsAnswer() throws Exception {
        var before = post.written();
        var first = write("khoa-1", A_PAGE);
        var again = write("\"khoa-1\"", A_PAGE);

        assertThat(post.written()).isEqualTo(before + 1);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Content-Type"))
                .isEqualTo(first.headers().firstValue("Content-Type"));
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
    }

    @Test
    void refusesTheKeyForAnotherContent() throws Exception {
        write("khoa-2", A_PAGE);
        var other = write("khoa-2", A_PAGE.replace("1", "2"));

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(firstFieldOf(other)).isEqualTo("Idempotency-Key");
    }

    @Test
    void keepsClientsApart() throws Exception {
        var before = post.written();
        write("khoa-3", A_PAGE);
        var other = send(
                call("khoa-3", TestTokens.of("another-client", "letters:write")).POST(BodyPublishers.ofString(A_PAGE)));

        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(post.written()).isEqualTo(before + 2);
    }

    @Test
    void tellsARepetitionToWaitWhileTheFirstCallIsRunning() throws Exception {
        post.hold();
        var first = CompletableFuture.supplyAsync(() -> quietly("khoa-4"));
        try {
            assertThat(post.awaitHeld(10, TimeUnit.SECONDS)).isTrue();
            var meanwhile = write("khoa-4", A_PAGE);

            assertThat(meanwhile.statusCode()).isEqualTo(409);
            assertThat(meanwhile.headers().firstValue("Retry-After")).isPresent();
        } finally {
            post.letGo();
        }
        assertThat(first.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(write("khoa-4", A_PAGE).headers().firstValue("Idempotent-Replayed"))
                .contains("true");
    }

    @Test
    void judgesARefusedOrFailedCallAnew() throws Exception {
        var refused = A_PAGE.replace("1", "0");
        var failing = A_PAGE.replace("1", "13");

        assertThat(write("khoa-5", refused).statusCode()).isEqualTo(422);
        assertThat(write("khoa-5", failing).statusCode()).isEqualTo(500);
        assertThat(write("khoa-5", A_PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void takesOverTheCallOfAnInstanceThatDied() throws Exception {
        write("khoa-6", A_PAGE);
        var before = post.written();
        var diedHalfway = new Update().unset("answer").set("leasedUntil", Instant.EPOCH);
        mongo.updateMulti(new Query(), diedHalfway, KeyedCall.class);

        assertThat(write("khoa-6", A_PAGE).statusCode()).isEqualTo(200);
        assertThat(post.written()).isEqualTo(before + 1);
    }

    @Test
    void forgetsAKeyWhenItsTimeIsOver() throws Exception {
        write("khoa-7", A_PAGE);
        mongo.updateMulti(new Query(), Update.update("expiresAt", Instant.EPOCH), KeyedCall.class);

        assertThat(write("khoa-7", A_PAGE).headers().firstValue("Idempotent-Replayed"))
                .isEmpty();

        mongo.updateMulti(new Query(), Update.update("expiresAt", Instant.EPOCH), KeyedCall.class);
        calls.forgetExpired();
        assertThat(mongo.count(new Query(), KeyedCall.class)).isZero();
    }

    @Test
    void comparesUploadsByTheirPartsAndNotByTheirBoundary() throws Exception {
        var before = post.written();
        var first = upload("khoa-8", "ranh-gioi-1", "thư viết tay");
        var again = upload("khoa-8", "ranh-gioi-2", "thư viết tay");
        var other = upload("khoa-8", "ranh-gioi-1", "thư đánh máy");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(post.written()).isEqualTo(before + 1);
    }

    @Test
    void namesAKeyThatCannotBeOne() throws Exception {
        for (var key : new String[] {"", "co dau cach", "x".repeat(256)}) {
            var answer = write(key, A_PAGE);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(firstFieldOf(answer)).isEqualTo("Idempotency-Key");
        }
        var twice = send(call("mot", TestTokens.with("letters:write"))
                .header("Idempotency-Key", "hai")
                .POST(BodyPublishers.ofString(A_PAGE)));
        assertThat(twice.statusCode()).isEqualTo(400);
    }

    @Test
    void tellsNothingToAClientWithoutATokenAndKeepsNoForbiddenCall() throws Exception {
        write("khoa-9", A_PAGE);
        var anonymous = send(HttpRequest.newBuilder(address())
                .header("Idempotency-Key", "khoa-9")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(A_PAGE)));
        var forbidden = send(call("khoa-10", TestTokens.with("letters:read")).POST(BodyPublishers.ofString(A_PAGE)));

        assertThat(anonymous.statusCode()).isEqualTo(401);
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(write("khoa-10", A_PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void renewsTheLeaseOfACallThatTakesLong() throws Exception {
        post.hold();
        var slow = CompletableFuture.supplyAsync(() -> quietly("khoa-11"));
        try {
            assertThat(post.awaitHeld(10, TimeUnit.SECONDS)).isTrue();
            mongo.updateMulti(new Query(), Update.update("leasedUntil", Instant.EPOCH), KeyedCall.class);
            calls.renewLeases();

            assertThat(write("khoa-11", A_PAGE).statusCode()).isEqualTo(409);
        } finally {
            post.letGo();
        }
        await().untilAsserted(() -> assertThat(slow).isDone());
    }

    private HttpResponse<String> write(String key, String body) throws Exception {
        return send(call(key, TestTokens.with("letters:write")).POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> quietly(String key) {
        try {
            return write(key, A_PAGE);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private HttpResponse<String> upload(String key, String boundary, String content) throws Exception {
        var body =
                "--%1$s\r\nContent-Disposition: form-data; name=\"scan\"; filename=\"thu.txt\"\r\n\r\n%2$s\r\n--%1$s--\r\n"
                        .formatted(boundary, content);
        return send(HttpRequest.newBuilder(URI.create(address() + "/scans"))
                .header("Authorization", "Bearer " + TestTokens.with("letters:write"))
                .header("Idempotency-Key", key)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.getBytes(UTF_8))));
    }

    private HttpRequest.Builder call(String key, String token) {
        return HttpRequest.newBuilder(address())
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json");
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + port + "/api/letters");
    }

    private static String firstFieldOf(HttpResponse<String> answer) {
        return JsonMapper.shared()
                .readTree(answer.body())
                .path("problems")
                .path(0)
                .path("field")
                .asString();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
