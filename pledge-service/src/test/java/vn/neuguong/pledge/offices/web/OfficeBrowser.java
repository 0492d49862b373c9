package vn.neuguong.pledge.offices.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import vn.neuguong.testing.TestTokens;

/** What an official's browser does, one request at a time, and how the link in the mail is fetched. */
final class OfficeBrowser {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    OfficeBrowser(int port) {
        this.port = port;
    }

    HttpResponse<String> get(String path, String cookie) throws Exception {
        return send(HttpRequest.newBuilder(address(path)).header("Cookie", cookie));
    }

    HttpResponse<String> post(String path, String cookie, Map<String, String> fields) throws Exception {
        return send(form(path, cookie, fields));
    }

    HttpRequest.Builder form(String path, String cookie, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(address(path))
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The path of a fresh link to the task, as the notification service asks for it when it writes the mail. */
    String linkTo(String taskId) throws Exception {
        var body = JsonMapper.shared().writeValueAsString(Map.of("taskIds", List.of(taskId)));
        var links = send(HttpRequest.newBuilder(address("/internal/task-links"))
                .header("Authorization", "Bearer " + TestTokens.with("task-links:create"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        var url =
                JsonMapper.shared().readTree(links.body()).path("links").path(0).path("url");
        return URI.create(url.asString()).getPath();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    static String formTokenOf(HttpResponse<String> page) {
        var token = FORM_TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }
}
