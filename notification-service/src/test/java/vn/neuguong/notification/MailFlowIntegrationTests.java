package vn.neuguong.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import vn.neuguong.notification.daily.DailyReminder;
import vn.neuguong.testing.IntegrationTest;
import vn.neuguong.testing.PublishedEvents;
import vn.neuguong.testing.ServiceContract;
import vn.neuguong.testing.TestTokens;

/** From an owner's event to the mail server's answer, through the real broker, database, HTTP and SMTP. */
@IntegrationTest
@Import(MailFlowIntegrationTests.Time.class)
class MailFlowIntegrationTests {

    private static final MoodyMailServer MAIL = new MoodyMailServer();
    private static final StubOwners OWNERS = new StubOwners();
    private static final AdjustableClock CLOCK = new AdjustableClock(Instant.parse("2026-11-02T02:00:00Z"));
    private static final AtomicInteger SEQUENCE = new AtomicInteger();

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {
        @Bean
        AdjustableClock clock() {
            return CLOCK;
        }
    }

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.port", MAIL::port);
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add(
                "spring.security.oauth2.client.provider.neuguong.token-uri", () -> OWNERS.address("/oauth2/token"));
        settings.add("neuguong.client.secret", () -> "secret");
        for (var owner : List.of("pledge", "inspection", "award")) {
            settings.add("neuguong.owners." + owner, () -> OWNERS.address("/" + owner));
        }
        settings.add("neuguong.schedule.sweep-interval", () -> "200ms");
        settings.add("neuguong.schedule.escalation-interval", () -> "200ms");
        settings.add("neuguong.daily.sweep-interval", () -> "200ms");
        settings.add(
                "neuguong.schedule.quiet.enabled", () -> "true"); // the clock moves from working hours to working hours
        settings.add("neuguong.delivery.poll", () -> "50ms");
        settings.add("neuguong.delivery.refused.first", () -> "200ms");
        settings.add("neuguong.delivery.missing.first", () -> "50ms");
        settings.add("neuguong.delivery.missing.longest", () -> "200ms");
        settings.add("neuguong.delivery.attachment-limit", () -> "10KB");
        settings.add("resilience4j.circuitbreaker.configs.owners.minimum-number-of-calls", () -> "2");
        settings.add("resilience4j.circuitbreaker.configs.owners.wait-duration-in-open-state", () -> "500ms");
        settings.add("resilience4j.retry.configs.owners.wait-duration", () -> "10ms");
    }

    @AfterAll
    static void leave() {
        MAIL.close();
        OWNERS.close();
    }

    @Autowired
    PublishedEvents kafka;

    @Autowired
    MongoOperations mongo;

    @Autowired
    MeterRegistry meters;

    @Autowired
    CircuitBreakerRegistry breakers;

    @Autowired
    DailyReminder daily;

    @LocalServerPort
    int port;

    @Test
    void sendsOneMailPerTaskWhateverIsRepeated() throws Exception {
        person("ha", "Nguyễn Thị Hà");
        for (var repetition = 1; repetition <= 3; repetition++) {
            open("pledge", "p.ha:sign", "ha", inDays(60));
        }
        person("minh", "Lê Văn Minh");
        open("pledge", "p.ha:sign-later", "minh", inDays(60)); // behind the others in the same partition

        await().until(() -> MAIL.mailsTo("minh@vidu.vn").size() == 1);
        await().untilAsserted(() ->
                assertThat(delivery("p.ha:sign:opened").getString("status")).isEqualTo("ACCEPTED"));
        assertThat(MAIL.mailsTo("ha@vidu.vn")).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Mời ký cam kết: Nói không với tiêu cực");
            assertThat(mail.getAllRecipients()[0].toString()).contains("ha@vidu.vn");
            assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal())
                    .isEqualTo("Nguyễn Thị Hà");
            assertThat(mail.getHeader("X-NeuGuong-Cause")).containsExactly("p.ha:sign");
            assertThat(mail.getHeader("X-NeuGuong-Kind")).containsExactly("pledge.sign");
            assertThat(mail.getHeader("X-NeuGuong-Correlation")).containsExactly("p.ha");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(bodies(mail))
                    .hasSize(2)
                    .allSatisfy(body -> assertThat(body)
                            .contains("Nguyễn Thị Hà", "Trường THCS Trần Phú")
                            .contains("/pledges/sign/secret-of-" + "p.ha:sign".hashCode()));
            assertThat(mail.getMessageID())
                    .isEqualTo(delivery("p.ha:sign:opened").getString("messageId"));
        });
    }

    @Test
    void recordsAndPublishesWhatTheServerAnswered() {
        person("lan", "Trần Thị Lan");
        open("pledge", "p.lan:sign", "lan", inDays(60));

        await().untilAsserted(() -> assertThat(outcomes("p.lan:sign:opened")).containsExactly("delivery.accepted.v1"));
        var published = kafka.on("notification.deliveries", "delivery.accepted.v1").stream()
                .filter(event -> event.key().equals("p.lan:sign:opened"))
                .findFirst()
                .orElseThrow();
        assertThat(ServiceContract.of("notification")
                        .breaches("delivery.accepted.v1", published.data().toString()))
                .isEmpty();
        assertThat(published.headers()).containsEntry("ce_correlationid", "p.lan");
        assertThat(published.data().toString()).doesNotContain("Lan", "@vidu.vn\"", "secret-of");
        var attempts = delivery("p.lan:sign:opened").getList("attempts", Document.class);
        assertThat(attempts).singleElement().satisfies(attempt -> {
            assertThat(attempt.getString("serverReply")).startsWith("250");
            assertThat(attempt.getString("dataSha256")).hasSize(64);
            assertThat(attempt.get("template", Document.class))
                    .containsEntry("_id", "pledge.sign.opened.vi")
                    .containsEntry("version", 1);
        });
    }

    @Test
    void attachesTheDocumentOfAnAnnouncement() throws Exception {
        OWNERS.serve("pledge", "/internal/pledges/p.bao/document", "%PDF cam kết".getBytes(UTF_8));
        person("bao", "Phạm Quốc Bảo");
        announce("p.bao:in-force", "bao", "/internal/pledges/p.bao/document");

        await().until(() -> MAIL.mailsTo("bao@vidu.vn").size() == 1);
        var parts = (Multipart) MAIL.mailsTo("bao@vidu.vn").getFirst().getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(MimeUtility.decodeText(parts.getBodyPart(1).getFileName())).isEqualTo("Bản cam kết.pdf");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo("%PDF cam kết".getBytes(UTF_8));
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
    }

    @Test
    void failsAnAnnouncementWhoseDocumentIsTooLarge() {
        OWNERS.serve("pledge", "/internal/pledges/p.dung/document", new byte[10 * 1024 + 1]);
        person("dung", "Đỗ Tiến Dũng");
        announce("p.dung:in-force", "dung", "/internal/pledges/p.dung/document");

        await().untilAsserted(
                        () -> assertThat(outcomes("pledge:p.dung:in-force")).containsExactly("delivery.failed.v1"));
        assertThat(MAIL.mailsTo("dung@vidu.vn")).isEmpty();
    }

    @Test
    void failsAnnouncementsWhoseDocumentDoesNotExistAndHoldsNothingAgainstTheirOwner() {
        person("kien", "Đinh Trung Kiên");
        for (var number = 1; number <= 5; number++) {
            announce("p.kien-" + number + ":in-force", "kien", "/internal/pledges/p.kien-" + number + "/document");
        }
        for (var number = 1; number <= 5; number++) {
            var mail = "pledge:p.kien-" + number + ":in-force";
            await().untilAsserted(() -> assertThat(outcomes(mail)).containsExactly("delivery.failed.v1"));
            assertThat(delivery(mail).getString("reason")).endsWith("-" + number + "/document does not exist");
        }
        assertThat(OWNERS.documentRequests())
                .filteredOn(path -> path.contains("p.kien-"))
                .hasSize(5);
        assertThat(breakers.circuitBreaker("pledge").getMetrics().getNumberOfFailedCalls())
                .isZero();
    }

    @Test
    void sendsNothingForATaskThatClosesWhileItsMailIsPrepared() {
        person("giang", "Lương Thị Giang");
        var release = OWNERS.hold("p.giang:sign");
        try {
            open("pledge", "p.giang:sign", "giang", inDays(60));
            await().until(() -> OWNERS.linkRequests().stream().anyMatch(asked -> asked.contains("p.giang:sign")));
            close("p.giang:sign", "giang");
            await().until(() -> "CLOSED".equals(raw("tasks", "p.giang:sign").getString("status")));
        } finally {
            release.countDown();
        }
        await().untilAsserted(
                        () -> assertThat(outcomes("p.giang:sign:opened")).containsExactly("delivery.cancelled.v1"));
        assertThat(MAIL.mailsTo("giang@vidu.vn")).isEmpty();
    }

    @Test
    void waitsForAPersonNobodyHasHeardOf() {
        open("pledge", "p.thu:sign", "thu", inDays(60));
        await().until(() -> delivery("p.thu:sign:opened") != null
                && delivery("p.thu:sign:opened").getInteger("waits") > 1);
        assertThat(delivery("p.thu:sign:opened").getString("reason")).isEqualTo("the recipient is not known yet");
        assertThat(OWNERS.linkRequests()).noneMatch(asked -> asked.contains("p.thu:sign"));

        person("thu", "Hoàng Minh Thu");
        await().until(() -> MAIL.mailsTo("thu@vidu.vn").size() == 1);
    }

    @Test
    void dropsMailsToAPersonWhoWasErased() {
        person("quan", "Vũ Anh Quân");
        kafka.publish("pledge.roster-people", "person.erased.v1", "/pledge-service", "quan", 99, null);
        await().until(() ->
                raw("people", "quan") != null && !raw("people", "quan").containsKey("name"));
        assertThat(raw("people", "quan")).containsOnlyKeys("_id", "sequence");

        open("pledge", "p.quan:sign", "quan", inDays(60));
        await().untilAsserted(
                        () -> assertThat(outcomes("p.quan:sign:opened")).containsExactly("delivery.cancelled.v1"));
        assertThat(MAIL.mailsTo("quan@vidu.vn")).isEmpty();
    }

    @Test
    void triesAgainAfterATemporaryRefusal() {
        MAIL.refuse("yen@vidu.vn", "421 too busy, closing", "451 greylisted, come back");
        person("yen", "Ngô Hải Yến");
        open("pledge", "p.yen:sign", "yen", inDays(60));

        await().until(() -> MAIL.mailsTo("yen@vidu.vn").size() == 1);
        await().untilAsserted(() -> assertThat(delivery("p.yen:sign:opened").getList("attempts", Document.class))
                .extracting(attempt -> attempt.getString("serverReply"))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("421"),
                        second -> assertThat(second).startsWith("451"),
                        third -> assertThat(third).startsWith("250")));
    }

    /** The one case in which a mail may come twice: then it is the same mail, to the byte. */
    @Test
    void sendsTheSameBytesAgainWhenTheAnswerWasLost() throws Exception {
        OWNERS.serve("pledge", "/internal/pledges/p.uyen/document", "%PDF cam kết".getBytes(UTF_8));
        MAIL.swallowAnswerTo("uyen@vidu.vn");
        person("uyen", "Đỗ Tố Uyên");
        announce("p.uyen:in-force", "uyen", "/internal/pledges/p.uyen/document");

        await().until(() -> MAIL.mailsTo("uyen@vidu.vn").size() == 2);

        var copies = MAIL.mailsTo("uyen@vidu.vn");
        assertThat(copies.getFirst().getMessageID()).isEqualTo(copies.getLast().getMessageID());
        assertThat(withoutTrace(copies.getFirst())).isEqualTo(withoutTrace(copies.getLast()));
        await().untilAsserted(() -> {
            var accepted = delivery("pledge:p.uyen:in-force");
            assertThat(accepted.getString("status")).isEqualTo("ACCEPTED");
            assertThat(accepted).doesNotContainKey("letter");
        });
    }

    /** The content as it was sent: without the lines the server puts before it. */
    private static String withoutTrace(MimeMessage mail) throws Exception {
        var content = new ByteArrayOutputStream();
        mail.writeTo(content, new String[] {"Return-Path", "Received"});
        return content.toString(UTF_8);
    }

    @Test
    void failsWhenTheServerRefusesForGood() {
        MAIL.refuse("khoa@vidu.vn", "550 5.1.1 <khoa@vidu.vn> no such mailbox");
        person("khoa", "Bùi Đăng Khoa");
        open("pledge", "p.khoa:sign", "khoa", inDays(60));

        await().untilAsserted(() -> assertThat(outcomes("p.khoa:sign:opened")).containsExactly("delivery.failed.v1"));
        assertThat(delivery("p.khoa:sign:opened").getString("reason")).isEqualTo("550 5.1.1 (address) no such mailbox");
        assertThat(MAIL.mailsTo("khoa@vidu.vn")).isEmpty();
        assertThat(meters.get("neuguong.mails")
                        .tags("outcome", "failed", "kind", "pledge.sign")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void letsMailsOfADownOwnerWaitWhileOthersFlow() {
        OWNERS.fail("award");
        try {
            person("nga", "Đặng Thúy Nga");
            person("son", "Mai Hồng Sơn");
            open("award", "a.nga:sign", "nga", inDays(60));
            await().until(() -> delivery("a.nga:sign:opened") != null
                    && delivery("a.nga:sign:opened").getInteger("waits") > 0);
            open("inspection", "i.son:sign", "son", inDays(60));
            await().until(() -> MAIL.mailsTo("son@vidu.vn").size() == 1);
            assertThat(MAIL.mailsTo("nga@vidu.vn")).isEmpty();
        } finally {
            OWNERS.recover("award");
        }
        await().until(() -> MAIL.mailsTo("nga@vidu.vn").size() == 1);
    }

    @Test
    void sendsNothingForATaskThatIsClosed() {
        person("phuc", "Trịnh Gia Phúc");
        close("p.phuc:sign", "phuc"); // heard before the opening
        open("pledge", "p.phuc:sign", "phuc", inDays(60));
        OWNERS.close("p.phuc:sign-too"); // its owner knows, we have not heard
        open("pledge", "p.phuc:sign-too", "phuc", inDays(60));

        await().untilAsserted(
                        () -> assertThat(outcomes("p.phuc:sign-too:opened")).containsExactly("delivery.cancelled.v1"));
        assertThat(delivery("p.phuc:sign:opened")).isNull();
        assertThat(MAIL.mailsTo("phuc@vidu.vn")).isEmpty();
    }

    @Test
    void takesUnsentMailsBackWhenTheirTaskCloses() {
        open("pledge", "p.tuan:sign", "tuan", inDays(60)); // nobody knows tuan yet, so it waits
        await().until(() -> delivery("p.tuan:sign:opened") != null);
        OWNERS.close("p.tuan:sign");
        close("p.tuan:sign", "tuan");
        await().untilAsserted(
                        () -> assertThat(outcomes("p.tuan:sign:opened")).containsExactly("delivery.cancelled.v1"));
    }

    @Test
    void remindsOnceOfTheNewestStepAndNeverAfterTheClosing() {
        person("linh", "Phan Mỹ Linh");
        person("hung", "Cao Xuân Hùng");
        var due = inDays(10);
        open("pledge", "r.linh:sign", "linh", due);
        open("pledge", "r.hung:sign", "hung", due);
        await().until(() -> MAIL.mailsTo("linh@vidu.vn").size() == 1
                && MAIL.mailsTo("hung@vidu.vn").size() == 1);

        CLOCK.advance(Duration.ofDays(8)); // past the steps -7 and -3
        await().until(() -> MAIL.mailsTo("linh@vidu.vn").size() == 2
                && MAIL.mailsTo("hung@vidu.vn").size() == 2);
        assertThat(reminders("linh")).hasSize(1);

        close("r.linh:sign", "linh");
        await().until(() -> raw("tasks", "r.linh:sign").getString("status").equals("CLOSED"));
        CLOCK.advance(Duration.ofDays(6)); // overdue, and past a weekend
        await().until(() -> MAIL.mailsTo("hung@vidu.vn").size() == 3);
        assertThat(MAIL.mailsTo("hung@vidu.vn").getLast())
                .satisfies(mail -> assertThat(mail.getSubject()).startsWith("Đã quá hạn ký cam kết"));
        assertThat(MAIL.mailsTo("linh@vidu.vn")).hasSize(2);
    }

    /** What is asked for by the clock alone: a list of reminders, the clause of the day, and word to the head. */
    @Test
    void followsTheCalendarForAPersonTheirHeadAndWhoeverWantsAClauseADay() {
        for (var someone : List.of("binh", "dan", "hieu-truong")) {
            person(someone, "Tên " + someone);
            employment(someone);
        }
        kafka.publish(
                "pledge.roster-units",
                "unit.changed.v1",
                "/pledge-service",
                "TH-TAN-AP",
                1,
                Map.of(
                        "unitId",
                        "TH-TAN-AP",
                        "name",
                        "Trường Tiểu học Tân Ấp",
                        "kind",
                        "SCHOOL",
                        "seats",
                        List.of(Map.of("seat", "HEAD", "acknowledges", true, "holderId", "hieu-truong"))));
        kafka.publish(
                "pledge.clause-sets",
                "clause-set.published.v1",
                "/pledge-service",
                "five-nos@1",
                1,
                ServiceContract.of("pledge").example("clause-set.published.v1"));
        daily.begin("dan");
        open("pledge", "l.binh:sign", "binh", inDays(1));
        open("pledge", "m.binh:sign", "binh", inDays(1));
        await().until(() -> MAIL.mailsTo("binh@vidu.vn").size() == 2
                && raw("units", "TH-TAN-AP") != null
                && raw("clauseSetVersions", "five-nos@1") != null
                && raw("people", "dan") != null
                && raw("people", "hieu-truong") != null
                && raw("employments", "dan") != null
                && raw("employments", "binh") != null);

        CLOCK.advance(Duration.ofDays(7));
        await().until(() -> reminders("binh").size() == 1);
        var digest = reminders("binh").getFirst().get("request", Document.class);
        assertThat(digest).containsEntry("occasion", "DIGEST");
        assertThat(digest.getList("lines", Document.class))
                .extracting(line -> line.getString("taskId"))
                .containsExactly("l.binh:sign", "m.binh:sign");
        await().until(() -> delivery("dan:daily:" + LocalDate.now(CLOCK)) != null);

        CLOCK.advance(Duration.ofDays(7)); // more than five working days late
        var list = "hieu-truong:escalation:pledge.sign:" + LocalDate.now(CLOCK);
        await().until(() -> delivery(list) != null);
        await().untilAsserted(() ->
                assertThat(delivery(list).getString("status")).isNotIn("CREATED", "SENDING", "CANCELLED"));
        assertThat(raw("tasks", "l.binh:sign").get("escalation", Document.class))
                .containsEntry("level", 1)
                .containsEntry("pending", false)
                .containsEntry("officialId", "hieu-truong");
    }

    @Test
    void leavesTheQueueUntouchedWhileTheMailServerIsAway() {
        person("trang", "Lý Thu Trang");
        MAIL.shut();
        try {
            open("pledge", "p.trang:sign", "trang", inDays(60));
            await().during(Duration.ofMillis(600))
                    .until(() -> delivery("p.trang:sign:opened") == null
                            || delivery("p.trang:sign:opened")
                                    .getList("attempts", Document.class)
                                    .isEmpty());
        } finally {
            MAIL.reopen();
        }
        await().until(() -> MAIL.mailsTo("trang@vidu.vn").size() == 1);
        assertThat(delivery("p.trang:sign:opened").getList("attempts", Document.class))
                .hasSize(1);
    }

    @Test
    void keepsItsConnectionsAndAsksForLinksInBatches() {
        for (var number = 1; number <= 40; number++) {
            person("giao-vien-" + number, "Giáo viên " + number);
        }
        await().until(() -> raw("people", "giao-vien-40") != null);
        var connectionsBefore = MAIL.admitted();
        var requestsBefore = OWNERS.linkRequests().size();
        for (var number = 1; number <= 40; number++) {
            open("pledge", "b.%d:sign".formatted(number), "giao-vien-" + number, inDays(60));
        }
        await().until(() -> MAIL.mailsTo("giao-vien-40@vidu.vn").size() == 1
                && delivery("b.1:sign:opened").getString("status").equals("ACCEPTED"));
        assertThat(MAIL.admitted() - connectionsBefore).isLessThanOrEqualTo(8);
        assertThat(OWNERS.linkRequests().size() - requestsBefore).isLessThan(40);
    }

    @Test
    void putsPoisonAsideAndGoesOn() {
        person("oanh", "Tạ Kim Oanh");
        announce("p.oanh:in-force", "oanh", "http://ke-gian.vidu.vn/internal/x");
        kafka.publish("pledge.tasks", "task.opened.v1", "/pledge-service", "p.oanh:in-force", next(), "{\"taskId\": 7");
        open("pledge", "p.oanh:in-force", "oanh", inDays(60));

        await().until(() -> MAIL.mailsTo("oanh@vidu.vn").size() == 1);
        assertThat(kafka.on("pledge.tasks.notification-service.dlq").stream()
                        .filter(event -> event.key().equals("p.oanh:in-force")))
                .hasSize(2);
    }

    @Test
    void tellsTheFiguresOfAProgramme() {
        person("vy", "Huỳnh Khánh Vy");
        open("pledge", "f.vy", "vy", inDays(60));
        await().until(() -> MAIL.mailsTo("vy@vidu.vn").size() == 1);
        await().untilAsserted(() -> assertThat(summaryOf("f.vy"))
                .containsEntry("created", 1)
                .containsEntry("accepted", 1)
                .containsEntry("waiting", 0)
                .extractingByKey("byKind")
                .asString()
                .contains("pledge.sign={created=1, accepted=1"));
    }

    private Map<String, Object> summaryOf(String correlation) {
        return RestClient.create("http://127.0.0.1:" + port)
                .get()
                .uri("/api/deliveries/summary?correlation=" + correlation)
                .header("Authorization", "Bearer " + TestTokens.with("deliveries:read"))
                .retrieve()
                .requiredBody(new ParameterizedTypeReference<Map<String, Object>>() {});
    }

    private void person(String id, String name) {
        kafka.publish(
                "pledge.roster-people",
                "person.changed.v1",
                "/pledge-service",
                id,
                1,
                Map.of("personId", id, "name", name, "email", id + "@vidu.vn", "language", "vi"));
    }

    private void employment(String person) {
        kafka.publish(
                "pledge.roster-staff",
                "employment.changed.v1",
                "/pledge-service",
                person,
                2,
                Map.of(
                        "personId",
                        person,
                        "unitId",
                        "TH-TAN-AP",
                        "staffKind",
                        "PUBLIC_EMPLOYEE",
                        "employedFrom",
                        "2020-09-01"));
    }

    private List<Document> reminders(String person) {
        return mongo.find(query(where("_id").regex("^" + person + ":reminder:")), Document.class, "deliveries");
    }

    /** The key and so the correlation is the part before the colon. */
    private void open(String owner, String taskId, String assignee, Instant due) {
        publish(
                owner,
                "task.opened.v1",
                taskId,
                Map.of(
                        "taskId",
                        taskId,
                        "kind",
                        owner.equals("inspection") ? "inspection.self-inspect" : "pledge.sign",
                        "assigneeId",
                        assignee,
                        "openedAt",
                        CLOCK.instant().toString(),
                        "dueAt",
                        due.toString(),
                        "parameters",
                        Map.of(
                                "programmeName", "Nói không với tiêu cực",
                                "unitName", "Trường THCS Trần Phú")));
    }

    private void close(String taskId, String assignee) {
        publish(
                "pledge",
                "task.closed.v1",
                taskId,
                Map.of(
                        "taskId",
                        taskId,
                        "assigneeId",
                        assignee,
                        "closedAt",
                        CLOCK.instant().toString(),
                        "outcome",
                        "DONE"));
    }

    private void announce(String id, String recipient, String path) {
        publish(
                "pledge",
                "announcement.made.v1",
                id,
                Map.of(
                        "announcementId",
                        id,
                        "kind",
                        "pledge.in-force",
                        "recipientId",
                        recipient,
                        "madeAt",
                        CLOCK.instant().toString(),
                        "parameters",
                        Map.of(
                                "programmeName", "Nói không với tiêu cực",
                                "unitName", "Trường THCS Trần Phú",
                                "signedAt", CLOCK.instant().toString()),
                        "attachments",
                        List.of(Map.of(
                                "fileName", "Bản cam kết.pdf",
                                "mediaType", "application/pdf",
                                "path", path))));
    }

    private void publish(String owner, String type, String id, Map<String, Object> body) {
        kafka.publish(owner + ".tasks", type, "/" + owner + "-service", keyOf(id), next(), body);
    }

    private static String keyOf(String id) {
        return id.endsWith(":in-force") ? id : id.split(":")[0];
    }

    private static long next() {
        return SEQUENCE.incrementAndGet();
    }

    private static Instant inDays(int days) {
        return CLOCK.instant().plus(Duration.ofDays(days));
    }

    private List<String> outcomes(String deliveryId) {
        return kafka.on("notification.deliveries").stream()
                .filter(event -> event.key().equals(deliveryId))
                .map(event -> event.type())
                .toList();
    }

    private Document delivery(String id) {
        return raw("deliveries", id);
    }

    private Document raw(String collection, String id) {
        return mongo.findById(id, Document.class, collection);
    }

    private static List<String> bodies(MimeMessage mail) throws Exception {
        var parts = (Multipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        return List.of(text(parts.getBodyPart(0)), text(parts.getBodyPart(1)));
    }

    private static String text(BodyPart part) throws Exception {
        return (String) part.getContent();
    }
}
