package vn.neuguong.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody does who has just cloned the repository: start, open the inbox, sign, play the story, stop, start
 * again. One system for all steps, so their order counts.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryIntegrationTests {

    private static final int PORT_OFFSET = 3_000;
    private static final Pattern PERSONAL_LINK = Pattern.compile("https?://\\S+/[A-Za-z0-9_-]{43}");

    private static final Pattern SIGNED_AT = Pattern.compile("lúc \\d\\d:\\d\\d ngày \\d\\d/\\d\\d/\\d{4}");

    @TempDir
    private static Path folder;

    private static LocalSystem system;
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    @BeforeAll
    static void start() throws Exception {
        system = new LocalSystem(folder.resolve("home"), PORT_OFFSET);
        assertThat(system.run("start").exitCode()).isZero();
    }

    @AfterAll
    static void stop() throws Exception {
        keepLogs();
        system.run("stop");
    }

    @Test
    @Order(1)
    void invitesEverybodyOfTheSampleCampaign() {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () -> assertThat(mails("pledge.sign", 1000).size()).isEqualTo(240));
    }

    @Test
    @Order(2)
    void saysItIsAlreadyRunning() throws Exception {
        var second = system.run("start");

        assertThat(second.exitCode()).isZero();
        assertThat(second.output()).contains("already running");
        assertThat(mails("pledge.sign", 1000).size()).isEqualTo(240);
    }

    @Test
    @Order(3)
    void changesNothingWhenAScannerFollowsTheLink() throws Exception {
        var link = linkOf(mails("pledge.sign", 1).path(0));
        for (var method : new String[] {"HEAD", "GET", "GET"}) {
            assertThat(send(method, link).statusCode()).isEqualTo(200);
        }
        // A POST without the tick, as a scanner that submits forms would send it.
        assertThat(send("POST", link).statusCode()).isBetween(400, 499);

        assertThat(send("GET", link).body()).contains("name=\"agreed\"");
    }

    @Test
    @Order(4)
    void letsAPersonSignInABrowserFromTheInbox() throws Exception {
        assumeThat(Browser.isInstalled()).as("Chromium is installed").isTrue();
        try (var browser = new Browser(folder.resolve("browser"))) {
            browser.open(system.inbox().toString());
            browser.picture("1-inbox");
            browser.open(linkOf(mails("pledge.sign", 2).path(1)));
            browser.picture("2-pledge");
            for (var part = 1; part <= 2; part++) {
                browser.click(By.cssSelector("input[name=read][value='%d']".formatted(part)));
            }
            browser.click(By.name("agreed"));
            browser.click(By.cssSelector("button[type=submit][value=sign]"));
            browser.waitFor(By.cssSelector(".notice.good"));
            browser.picture("3-signed");

            assertThat(browser.text()).contains("Ông/bà đã ký bản cam kết này lúc");
        }
    }

    @Test
    @Order(5)
    void keepsTheFirstSignatureWhenAnotherDeviceSignsToo() throws Exception {
        var link = linkOf(mails("pledge.sign", 3).path(2));
        var fields = Pattern.compile("name=\"(textSha256|viewProof|read)\"[^>]*? value=\"([^\"]+)\"")
                .matcher(send("GET", link).body())
                .results()
                .map(field -> field.group(1) + "=" + field.group(2))
                .distinct()
                .toList();
        assertThat(fields).hasSizeGreaterThan(2);
        var form = "agreed=true&" + String.join("&", fields);

        var first = post(link, form);
        var signedAt = SIGNED_AT.matcher(first.body());
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(signedAt.find()).as("the time of the signature").isTrue();
        var second = post(link, form);

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).contains("Chữ ký đầu tiên được giữ nguyên", signedAt.group());
    }

    @Test
    @Order(6)
    void answersLinksThatOpenNothingAlike() throws Exception {
        var unknown = send("GET", system.pledge() + "/pledges/sign/" + "A".repeat(43));
        var foreign = send("GET", linkOf(mails("pledge.sign", 1).path(0)).replace("/sign/", "/acknowledge/"));

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("Đường dẫn không dùng được");
        assertThat(foreign.statusCode()).isEqualTo(404);
    }

    @Test
    @Order(7)
    void playsTheStoryToItsEnd() throws Exception {
        assertThat(system.run("story").exitCode()).isZero();

        var story = JsonMapper.shared().readTree(Files.readString(system.file("story.json")));
        assertThat(story.path("people").asInt()).isEqualTo(240);
        assertThat(story.path("invited").asInt()).isEqualTo(240);
        assertThat(story.path("unitsLaunched").asInt()).isEqualTo(13);
        assertThat(story.path("launchSteps").asInt()).isEqualTo(12 * 4 + 3);
        assertThat(story.path("launchStepsWithFile").asInt()).isEqualTo(13);
        assertThat(story.path("signed").asInt()).isEqualTo(240);
        assertThat(story.path("acknowledged").asInt()).isEqualTo(240);
        assertThat(story.path("inForce").asInt()).isEqualTo(240);
        assertThat(story.path("selfInspections").asInt()).isEqualTo(12);
        assertThat(story.path("recognitions").asInt()).isEqualTo(9);
        assertThat(story.path("deadLetters").asInt()).isZero();
        assertThat(story.path("mailsRepeated").asInt()).isZero();
        assertThat(story.path("mailsAccepted").asInt()).isGreaterThan(240 + 51 + 23 + 240 + 12);
        assertThat(story.path("wrong").size()).isZero();
    }

    @Test
    @Order(8)
    void keepsItsDataOverStopAndStart() throws Exception {
        var mailsBefore = mails("pledge.in-force", 1000).size();

        assertThat(system.run("stop").exitCode()).isZero();
        assertThat(system.run("status").exitCode()).isEqualTo(3);
        assertThat(system.run("start").exitCode()).isZero();

        assertThat(mails("pledge.in-force", 1000).size()).isEqualTo(mailsBefore).isEqualTo(240);
        assertThat(send("GET", linkOf(mails("pledge.sign", 1).path(0))).body()).contains("đã ký bản cam kết này lúc");
    }

    private JsonNode mails(String kind, int atMost) throws Exception {
        var address = system.inbox() + "/api/messages?header=X-NeuGuong-Kind:" + kind + "&limit=" + atMost;
        return JsonMapper.shared().readTree(send("GET", address).body());
    }

    private static String linkOf(JsonNode mail) {
        var link = PERSONAL_LINK.matcher(mail.path("text").asString());
        assertThat(link.find()).as("a personal link in the mail").isTrue();
        return link.group();
    }

    private HttpResponse<String> send(String method, String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String address, String form) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The temporary folder goes away; what a failure is understood by stays. */
    private static void keepLogs() throws Exception {
        var logs = system.file("logs").toFile().listFiles();
        if (logs != null) {
            var kept = Files.createDirectories(Path.of("target", "system-logs"));
            for (var log : Arrays.asList(logs)) {
                Files.copy(log.toPath(), kept.resolve(log.getName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
