package vn.neuguong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import vn.neuguong.notification.MoodyMailServer.Stage;
import vn.neuguong.notification.suppression.AddressDigest;
import vn.neuguong.testing.TestTokens;

/** What is heard of mails after they have left: reports in a mailbox, read over IMAP. */
interface ReportFlow extends MailFlow {

    GreenMailUser REPORTS = FIRST.user("tra-lai@neuguong.example", "mat-khau");

    @Test
    default void learnsThatAMailWasDeliveredAndPutsTheReportAside() throws Exception {
        var returnPath = sent("vinh", "p.vinh:sign");
        var before = FIRST.mailsIn(REPORTS, "Read");

        REPORTS.deliver(notification(returnPath, "delivered", "2.0.0", "250 delivered", "<unknown@elsewhere>"));

        await().untilAsserted(() -> assertThat(outcomes("p.vinh:sign:opened"))
                .containsExactly("delivery.accepted.v1", "delivery.delivered.v1"));
        await().until(() -> FIRST.mailsIn(REPORTS, "INBOX") == 0 && FIRST.mailsIn(REPORTS, "Read") == before + 1);
        assertThat(delivery("p.vinh:sign:opened")).containsEntry("status", "DELIVERED");
    }

    @Test
    default void sendsNothingMoreToAnAddressThatDoesNotExistUntilItIsReleased() throws Exception {
        var returnPath = sent("thoa", "p.thoa:sign");

        REPORTS.deliver(notification(
                returnPath, "failed", "5.1.1", "smtp; 550 5.1.1 <thoa@vidu.vn> unknown", "<unknown@elsewhere>"));

        await().untilAsserted(() -> assertThat(outcomes("p.thoa:sign:opened"))
                .containsExactly("delivery.accepted.v1", "delivery.failed.v1"));
        assertThat(delivery("p.thoa:sign:opened"))
                .containsEntry("status", "PERMANENT_FAILURE")
                .containsEntry("reason", "smtp; 550 5.1.1 (address) unknown");

        await().until(() -> raw("suppressions", AddressDigest.of("thoa@vidu.vn")) != null);
        open("pledge", "p.thoa:sign-again", "thoa", inDays(60));
        await().untilAsserted(
                        () -> assertThat(outcomes("p.thoa:sign-again:opened")).containsExactly("delivery.failed.v1"));
        assertThat(delivery("p.thoa:sign-again:opened").getString("reason"))
                .startsWith("the address is suppressed since ")
                .contains("NO_SUCH_MAILBOX");

        assertThat(release(AddressDigest.of("thoa@vidu.vn"))).containsEntry("active", false);
        open("pledge", "p.thoa:sign-at-last", "thoa", inDays(60));
        await().until(() -> mailsTo("thoa@vidu.vn").size() == 2);
    }

    @Test
    default void stopsAtARefusalThatSaysThereIsNoSuchMailbox() {
        FIRST.refuse(Stage.RCPT, "luu@vidu.vn", "550 5.1.1 no such mailbox");
        person("luu", "Đặng Lưu");
        open("pledge", "p.luu:sign", "luu", inDays(60));
        await().until(() -> raw("suppressions", AddressDigest.of("luu@vidu.vn")) != null);
        open("pledge", "p.luu:sign-again", "luu", inDays(60));
        await().untilAsserted(
                        () -> assertThat(outcomes("p.luu:sign-again:opened")).containsExactly("delivery.failed.v1"));
        assertThat(mailsTo("luu@vidu.vn")).isEmpty();
    }

    @Test
    default void countsAMailInItsHourAsWhatAReportSaysThatComesAfterTheHourWasCounted() throws Exception {
        var returnPath = sent("xuan-vinh", "p.xuan-vinh:sign");
        var daysAgo = Instant.parse("2026-10-28T05:00:00Z");
        mongo().updateFirst(
                        query(where("_id").is("p.xuan-vinh:sign:opened")),
                        Update.update("endedAt", Date.from(daysAgo.plusSeconds(600))),
                        "deliveries");
        mongo().insert(
                        new Document("_id", daysAgo.toString())
                                .append("recountedAt", Date.from(daysAgo.plusSeconds(4000)))
                                .append("total", new Document("accepted", 1L)),
                        "mail-hours");

        REPORTS.deliver(
                notification(returnPath, "failed", "5.2.1", "smtp; 550 5.2.1 mailbox disabled", "<unknown@elsewhere>"));

        await().untilAsserted(() -> assertThat(raw("mail-hours", daysAgo.toString()))
                .containsEntry("total", new Document("permanent_failure", 1L)));
    }

    /** Readers' complaints quote the mail; they come from elsewhere than the return path. */
    @Test
    default void heedsAComplaintFoundByItsMessageId() throws Exception {
        sent("phien", "p.phien:sign");
        var messageId = mailsTo("phien@vidu.vn").getFirst().getMessageID();

        REPORTS.deliver(message("""
            From: abuse@elsewhere.example
            To: fbl@neuguong.example
            Subject: complaint
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=feedback-report; boundary=b

            --b
            Content-Type: text/plain

            This is an abuse report.
            --b
            Content-Type: message/feedback-report

            Feedback-Type: abuse
            User-Agent: SomeGenerator/1.0
            Version: 1

            --b
            Content-Type: message/rfc822

            Message-ID: %s
            Subject: whatever

            body
            --b--
            """.formatted(messageId)));

        await().until(() -> raw("suppressions", AddressDigest.of("phien@vidu.vn")) != null);
        assertThat(delivery("p.phien:sign:opened")).containsEntry("status", "DELIVERED");
    }

    @Test
    default void keepsReportsItCannotPlace() throws Exception {
        var before = FIRST.mailsIn(REPORTS, "Unknown");
        var unknown = mongo().getCollection("mail-reports").countDocuments();

        REPORTS.deliver(message("""
            From: someone@elsewhere.example
            To: tra-lai@neuguong.example
            Subject: I am on holiday

            Back on Monday.
            """));
        REPORTS.deliver(notification(
                "tra-lai+0123456789abcdef0123456789abcdef-0123456789abcdef@neuguong.example",
                "failed",
                "5.1.1",
                "550 forged",
                "<unknown@elsewhere>"));

        await().until(() -> FIRST.mailsIn(REPORTS, "INBOX") == 0 && FIRST.mailsIn(REPORTS, "Unknown") == before + 2);
        assertThat(mongo().getCollection("mail-reports").countDocuments()).isEqualTo(unknown + 2);
    }

    /** @return where reports about the mail are to be sent */
    private String sent(String who, String taskId) throws MessagingException {
        person(who, "Nguyễn Thị " + who);
        open("pledge", taskId, who, inDays(60));
        await().until(() -> mailsTo(who + "@vidu.vn").size() == 1
                && "ACCEPTED".equals(delivery(taskId + ":opened").getString("status")));
        return mailsTo(who + "@vidu.vn").getFirst().getHeader("Return-Path")[0].replaceAll("[<>]", "");
    }

    private Map<String, Object> release(String address) {
        return RestClient.create("http://127.0.0.1:" + port())
                .post()
                .uri("/api/suppressions/" + address + "/release")
                .header("Authorization", "Bearer " + TestTokens.with("deliveries:write"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("why", "đã sửa hộp thư"))
                .retrieve()
                .requiredBody(new ParameterizedTypeReference<Map<String, Object>>() {});
    }

    private static MimeMessage notification(
            String to, String action, String status, String diagnostic, String messageId) {
        return message("""
            From: MAILER-DAEMON@elsewhere.example
            To: %s
            Subject: Delivery Status Notification
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: text/plain

            For your information.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.elsewhere.example

            Final-Recipient: rfc822; somebody@vidu.vn
            Action: %s
            Status: %s
            Diagnostic-Code: %s

            --b
            Content-Type: text/rfc822-headers

            Message-ID: %s

            --b--
            """.formatted(to, action, status, diagnostic, messageId));
    }

    private static MimeMessage message(String text) {
        try {
            var content = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
