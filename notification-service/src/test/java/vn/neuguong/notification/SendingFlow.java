package vn.neuguong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.client.RestClient;
import vn.neuguong.testing.ServiceContract;
import vn.neuguong.testing.TestTokens;

/** One mail for each reason, recorded and told, over connections that are kept. */
interface SendingFlow extends MailFlow {

    @Test
    default void sendsOneMailPerTaskWhateverIsRepeated() throws Exception {
        person("ha", "Nguyễn Thị Hà");
        for (var repetition = 1; repetition <= 3; repetition++) {
            open("pledge", "p.ha:sign", "ha", inDays(60));
        }
        person("minh", "Lê Văn Minh");
        open("pledge", "p.ha:sign-later", "minh", inDays(60)); // behind the others in the same partition

        await().until(() -> mailsTo("minh@vidu.vn").size() == 1);
        await().untilAsserted(() ->
                assertThat(delivery("p.ha:sign:opened").getString("status")).isEqualTo("ACCEPTED"));
        assertThat(mailsTo("ha@vidu.vn")).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).matches("Mời ký cam kết, hạn \\d\\d/\\d\\d: Nói không với tiêu cực");
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
    default void recordsAndPublishesWhatTheServerAnswered() {
        person("lan", "Trần Thị Lan");
        open("pledge", "p.lan:sign", "lan", inDays(60));

        await().untilAsserted(() -> assertThat(outcomes("p.lan:sign:opened")).containsExactly("delivery.accepted.v1"));
        var published = kafka().on("notification.deliveries", "delivery.accepted.v1").stream()
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
    default void keepsItsConnectionsAndAsksForLinksInBatches() {
        for (var number = 1; number <= 40; number++) {
            person("giao-vien-" + number, "Giáo viên " + number);
        }
        await().until(() -> raw("people", "giao-vien-40") != null);
        var connectionsBefore = FIRST.admitted();
        var requestsBefore = OWNERS.linkRequests().size();
        for (var number = 1; number <= 40; number++) {
            open("pledge", "b.%d:sign".formatted(number), "giao-vien-" + number, inDays(60));
        }
        await().until(() -> mailsTo("giao-vien-40@vidu.vn").size() == 1
                && delivery("b.1:sign:opened").getString("status").equals("ACCEPTED"));
        assertThat(FIRST.admitted() - connectionsBefore).isLessThanOrEqualTo(8);
        assertThat(OWNERS.linkRequests().size() - requestsBefore).isLessThan(40);
    }

    @Test
    default void putsPoisonAsideAndGoesOn() {
        person("oanh", "Tạ Kim Oanh");
        announce("p.oanh:in-force", "oanh", "http://ke-gian.vidu.vn/internal/x");
        kafka().publish(
                        "pledge.tasks",
                        "task.opened.v1",
                        "/pledge-service",
                        "p.oanh:in-force",
                        next(),
                        "{\"taskId\": 7");
        open("pledge", "p.oanh:in-force", "oanh", inDays(60));

        await().until(() -> mailsTo("oanh@vidu.vn").size() == 1);
        assertThat(kafka().on("pledge.tasks.notification-service.dlq").stream()
                        .filter(event -> event.key().equals("p.oanh:in-force")))
                .hasSize(2);
    }

    @Test
    default void tellsTheFiguresOfAProgramme() {
        person("vy", "Huỳnh Khánh Vy");
        open("pledge", "f.vy", "vy", inDays(60));
        await().until(() -> mailsTo("vy@vidu.vn").size() == 1);
        await().untilAsserted(() -> assertThat(summaryOf("f.vy"))
                .containsEntry("created", 1)
                .containsEntry("accepted", 1)
                .containsEntry("waiting", 0)
                .extractingByKey("byKind")
                .asString()
                .contains("pledge.sign={created=1, accepted=1"));
    }

    private Map<String, Object> summaryOf(String correlation) {
        return RestClient.create("http://127.0.0.1:" + port())
                .get()
                .uri("/api/deliveries/summary?correlation=" + correlation)
                .header("Authorization", "Bearer " + TestTokens.with("deliveries:read"))
                .retrieve()
                .requiredBody(new ParameterizedTypeReference<Map<String, Object>>() {});
    }

    private List<String> bodies(MimeMessage mail) throws Exception {
        var parts = (Multipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        return List.of(text(parts.getBodyPart(0)), text(parts.getBodyPart(1)));
    }

    private String text(BodyPart part) throws Exception {
        return (String) part.getContent();
    }
}
