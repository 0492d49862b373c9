package vn.neuguong.notification.owners;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** An owner over real HTTP that answers what it should not. */
class OwnersUnitTests {

    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(Map.of(
            "owners",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(10)
                    .minimumNumberOfCalls(5)
                    .failureRateThreshold(50)
                    .waitDurationInOpenState(Duration.ofHours(1))
                    .build()));
    private final GuardedCalls calls = new GuardedCalls(
            breakers,
            RetryRegistry.of(Map.of(
                    "owners",
                    RetryConfig.custom()
                            .maxAttempts(3)
                            .waitDuration(Duration.ofMillis(1))
                            .ignoreExceptions(
                                    CallNotPermittedException.class,
                                    HttpServerErrorException.InternalServerError.class,
                                    TimeoutException.class)
                            .build())),
            TimeLimiterRegistry.of(Map.of(
                    "owners",
                    TimeLimiterConfig.custom()
                            .timeoutDuration(Duration.ofSeconds(5))
                            .build())));

    private final List<List<String>> asked = new ArrayList<>();
    private HttpServer owner;
    private Owners owners;
    private Function<List<String>, Reply> answer = taskIds -> new Reply(200, links(taskIds, this::page));

    private record Reply(int status, String body) {}

    @BeforeEach
    void listens() throws IOException {
        owner = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        owner.createContext("/", this::reply);
        owner.start();
        var address = URI.create(address());
        owners = new Owners(
                new OwnerSettings(address, address, address),
                new OwnerPageSettings(address, address, address),
                RestClient.create(),
                calls);
    }

    @AfterEach
    void leaves() {
        owner.stop(0);
        calls.close();
    }

    @Test
    void asksForAllLinksAtOnce() {
        var answered = owners.taskLinks("pledge", List.of("a", "b"));

        assertThat(answered.open()).containsOnlyKeys("a", "b");
        assertThat(answered.untold()).isEmpty();
        assertThat(asked).hasSize(1);
    }

    @Test
    void leavesOutWhatIsNotOpenAnyMoreAndWhatWasNotAskedFor() {
        answer = taskIds -> new Reply(200, links(List.of("a", "khac"), this::page));

        var answered = owners.taskLinks("pledge", List.of("a", "b"));

        assertThat(answered.open()).containsOnlyKeys("a");
        assertThat(answered.untold()).isEmpty();
    }

    @Test
    void letsNoTaskTheOwnerStumblesOverKeepTheOthersAndHoldsItNotAgainstTheOwner() {
        answer =
                taskIds -> taskIds.contains("hong") ? new Reply(500, "{}") : new Reply(200, links(taskIds, this::page));
        var all = new ArrayList<>(
                IntStream.rangeClosed(1, 49).mapToObj(number -> "t" + number).toList());
        all.add(7, "hong");

        var answered = owners.taskLinks("pledge", all);

        assertThat(answered.open()).hasSize(49).doesNotContainKey("hong");
        assertThat(answered.untold()).containsExactly("hong");
        assertThat(owners.available("pledge")).isTrue();
        assertThat(owners.taskLinks("pledge", List.of("hong")).untold()).containsExactly("hong");
    }

    @Test
    void soonGivesUpAnOwnerThatStumblesOverEverything() {
        answer = taskIds -> new Reply(500, "{}");

        var answered = owners.taskLinks(
                "pledge",
                IntStream.range(0, 50).mapToObj(number -> "t" + number).toList());

        assertThat(answered.open()).isEmpty();
        assertThat(answered.untold()).hasSize(50);
        assertThat(owners.available("pledge")).isFalse();
        assertThat(asked).hasSizeLessThan(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ke-gian.vidu.vn/pledges/sign/x",
                "http://127.0.0.1:1/pledges/sign/x",
                "http://127.0.0.1@ke-gian.vidu.vn/x",
                "//ke-gian.vidu.vn/x",
                "javascript:alert(1)",
                "/pledges/sign/x",
                "mailto:ai-do@vidu.vn"
            })
    void passesNoLinkOnThatLeadsElsewhere(String elsewhere) {
        answer = taskIds -> new Reply(200, links(taskIds, taskId -> taskId.equals("b") ? elsewhere : page(taskId)));

        var answered = owners.taskLinks("pledge", List.of("a", "b"));

        assertThat(answered.open()).containsOnlyKeys("a");
        assertThat(answered.untold()).containsExactly("b");
    }

    @Test
    void takesALinkWithAForeignUserNameForAForeignLink() {
        answer = taskIds ->
                new Reply(200, links(taskIds, taskId -> page(taskId).replace("http://", "http://ngan-hang.vidu.vn@")));

        assertThat(owners.taskLinks("pledge", List.of("a")).untold()).containsExactly("a");
    }

    /** Taken for "not open any more" it would cancel the mails for good. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "[]",
                "{\"links\": null}",
                "{\"links\": [null]}",
                "{\"links\": [{\"url\": \"http://x\"}]}",
                "{\"links\": \"a\"}",
                "{\"links\": [{\"taskId\": \"a\", \"url\": \"http://[\", \"expiresAt\": \"2027-01-01T00:00:00Z\"}]}",
                "<html>Trang đăng nhập</html>"
            })
    void takesAnAnswerThatMakesNoSenseForNone(String body) {
        answer = taskIds -> new Reply(200, body);

        assertThatExceptionOfType(OwnerUnavailableException.class)
                .isThrownBy(() -> owners.taskLinks("pledge", List.of("a")));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 403, 404, 429, 502, 503})
    void takesARefusalForNoAnswer(int status) {
        answer = taskIds -> new Reply(status, "{\"links\": []}");

        assertThatExceptionOfType(OwnerUnavailableException.class)
                .isThrownBy(() -> owners.taskLinks("pledge", List.of("a")));
    }

    private String page(String taskId) {
        return address() + "/pledges/sign/secret-of-" + taskId;
    }

    private String address() {
        return "http://127.0.0.1:" + owner.getAddress().getPort();
    }

    private static String links(List<String> taskIds, Function<String, String> address) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "links",
                        taskIds.stream()
                                .map(taskId -> Map.of(
                                        "taskId",
                                        taskId,
                                        "url",
                                        address.apply(taskId),
                                        "expiresAt",
                                        "2027-12-31T00:00:00Z"))
                                .toList()));
    }

    private void reply(HttpExchange call) throws IOException {
        var taskIds = JsonMapper.shared()
                .readTree(call.getRequestBody().readAllBytes())
                .path("taskIds")
                .valueStream()
                .map(id -> id.asString())
                .toList();
        asked.add(taskIds);
        var reply = answer.apply(taskIds);
        var body = reply.body().getBytes(UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
        call.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        call.getResponseBody().write(body);
        call.close();
    }
}
