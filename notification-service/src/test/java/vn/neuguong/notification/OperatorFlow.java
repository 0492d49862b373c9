package vn.neuguong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.neuguong.notification.operations.AlertRules;

/** What operators see of the mails, and what they may do. */
interface OperatorFlow extends MailFlow {

    PlainWeb WEB = new PlainWeb();

    int managementPort();

    @Test
    default void letsOperatorsPauseAKindAndLetItGoOn() {
        person("long", "Đào Duy Long");
        person("phuong", "Hồ Bích Phượng");
        assertThat(act("pause", Map.of("kind", "inspection.self-inspect"))).contains("\"done\":true");
        try {
            open("inspection", "o.long:inspect", "long", inDays(60));
            open("pledge", "o.phuong:sign", "phuong", inDays(60));
            await().until(() -> mailsTo("phuong@vidu.vn").size() == 1);
            await().until(() ->
                    WEB.get(management("/actuator/mail/created")).body().contains("o.long:inspect:opened"));
            await().during(Duration.ofMillis(500))
                    .until(() -> mailsTo("long@vidu.vn").isEmpty());
            await().until(() ->
                    WEB.get(management("/actuator/mail")).body().contains("\"kind\":\"inspection.self-inspect\""));
            assertThat(WEB.get(management("/mail")).body())
                    .contains("Đang dừng: Tự kiểm tra", "Hà Vận Hành", "kiểm tra thao tác");
        } finally {
            act("resume", Map.of("kind", "inspection.self-inspect"));
        }
        await().until(() -> mailsTo("long@vidu.vn").size() == 1);
    }

    @Test
    default void sendsAMailAgainForOperatorsUnlessItsTaskIsClosed() throws Exception {
        person("loan", "Trịnh Kim Loan");
        open("pledge", "o.loan:sign", "loan", inDays(60));
        await().untilAsserted(() ->
                assertThat(delivery("o.loan:sign:opened").getString("status")).isEqualTo("ACCEPTED"));

        assertThat(act("resend", Map.of("delivery", "o.loan:sign:opened"))).contains("o.loan:sign:opened:again:1");
        await().until(() -> mailsTo("loan@vidu.vn").size() == 2);
        var mails = mailsTo("loan@vidu.vn");
        assertThat(mails.getFirst().getMessageID()).isNotEqualTo(mails.getLast().getMessageID());
        assertThat(delivery("o.loan:sign:opened:again:1").get("resent", Document.class))
                .containsEntry("deliveryId", "o.loan:sign:opened")
                .containsEntry("who", "Hà Vận Hành");

        close("o.loan:sign", "loan");
        await().until(() -> "CLOSED".equals(raw("tasks", "o.loan:sign").getString("status")));
        assertThat(act("resend", Map.of("delivery", "o.loan:sign:opened"))).contains("\"done\":false", "closed");
        assertThat(act("resend", Map.of("delivery", "khong-co"))).contains("\"done\":false");
        assertThat(act("resend", Map.of())).contains("\"field\":\"delivery\"", "must be given");
        assertThat(WEB.get(management("/actuator/messaging/operations")).body())
                .contains("RESEND", "Hà Vận Hành", "resent: o.loan:sign:opened:again:1");
    }

    @Test
    default void sendsATestMessageAndTellsTheServersAnswer() {
        FIRST.refuse(MoodyMailServer.Stage.RCPT, "day@vidu.vn", "550 5.1.1 <day@vidu.vn> no such mailbox");

        assertThat(act("test", Map.of("address", "thu@noi-khac.vidu.vn", "language", "en")))
                .contains("\"done\":true", "250");
        assertThat(mailsTo("thu@noi-khac.vidu.vn"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getSubject()).startsWith("Test mail of"));
        assertThat(act("test", Map.of("address", "day@vidu.vn"))).contains("\"done\":false", "550 5.1.1 (address)");
        assertThat(act("test", Map.of("address", "ha@vidu.vn\r\nBcc: x@vidu.vn")))
                .contains("\"field\":\"address\"", "must be on one line");
        assertThat(mongo().findAll(Document.class, "messaging-operations").toString())
                .contains("@noi-khac.vidu.vn")
                .doesNotContain("thu@noi-khac");
    }

    @Test
    default void listsTheMailsInAStatePageByPage() {
        person("quynh", "Tô Như Quỳnh");
        for (var number = 1; number <= 5; number++) {
            var mail = "l.%d:sign:opened".formatted(number);
            open("pledge", "l.%d:sign".formatted(number), "quynh", inDays(60));
            await().until(() ->
                    delivery(mail) != null && "ACCEPTED".equals(delivery(mail).getString("status")));
        }
        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = JsonMapper.shared()
                    .readTree(WEB.get(management("/actuator/mail/accepted?limit=3" + next))
                            .body());
            page.path("items").forEach(mail -> seen.add(mail.path("id").asString()));
            next = page.path("next")
                    .asStringOpt()
                    .map(cursor -> "&cursor=" + cursor)
                    .orElse("");
        } while (!next.isEmpty());

        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsSubsequence(
                        "l.5:sign:opened", "l.4:sign:opened", "l.3:sign:opened", "l.2:sign:opened", "l.1:sign:opened");
    }

    @Test
    default void showsTheOperatorsDeskOnTheManagementPortOnly() {
        var page = WEB.get(management("/mail?lang=en"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.body()).contains("Outgoing mail", "What you can do").doesNotContain("??");
        assertThat(WEB.get(management("/assets/neu-guong.css")).statusCode()).isEqualTo(200);
        assertThat(WEB.get("http://127.0.0.1:" + port() + "/mail").statusCode()).isEqualTo(404);
        assertThat(WEB.post(
                                management("/mail"),
                                Map.of("action", "PAUSE", "about", "pledge.dance", "who", "Hà", "why", "thử"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(WEB.get(management("/actuator/mail/permanent_failure?cursor=hong"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(WEB.get(management("/actuator/health")).body())
                .contains("\"outgoingMail\":{\"details\":{", "\"pausedKinds\":");
    }

    @Test
    default void countsTheEndsOfAnHourAgainOnceItIsOver() {
        person("khanh", "Lâm Minh Tâm");
        open("pledge", "h.khanh:sign", "khanh", inDays(60));
        await().untilAsserted(() ->
                assertThat(delivery("h.khanh:sign:opened").getString("status")).isEqualTo("ACCEPTED"));
        await().until(() -> WEB.get(management("/actuator/mail")).body().contains("\"accepted\":"));
        var longAgo = Instant.parse("2026-10-29T05:00:00Z");
        var mail = delivery("h.khanh:sign:opened");
        mail.put("_id", "h.khanh:copy");
        mail.put("endedAt", Date.from(longAgo.plusSeconds(600)));
        mongo().insert(mail, "deliveries");
        mongo().insert(
                        new Document("_id", longAgo.toString()).append("total", new Document("accepted", 99L)),
                        "mail-hours");

        await().untilAsserted(() -> assertThat(mongo().findById(longAgo.toString(), Document.class, "mail-hours"))
                .containsKey("recountedAt")
                .containsEntry("total", new Document("accepted", 1L)));
        mongo().remove(mail, "deliveries");
    }

    @Test
    default void measuresWhateverItsAlarmsAskFor() {
        person("chau", "Võ Minh Châu");
        open("pledge", "m.chau:sign", "chau", inDays(60));
        await().until(() -> mailsTo("chau@vidu.vn").size() == 1);

        await().untilAsserted(() -> {
            var scraped = WEB.get(management("/actuator/prometheus")).body();
            assertThat(AlertRules.metrics())
                    .allSatisfy(metric -> assertThat(scraped).containsPattern("(?m)^" + metric + "[ {]"));
        });
    }

    private String act(String action, Map<String, String> about) {
        var body = new HashMap<>(about);
        body.put("who", "Hà Vận Hành");
        body.put("why", "kiểm tra thao tác");
        return WEB.postJson(management("/actuator/mail/" + action), body).body();
    }

    private String management(String path) {
        return "http://127.0.0.1:" + managementPort() + path;
    }
}
