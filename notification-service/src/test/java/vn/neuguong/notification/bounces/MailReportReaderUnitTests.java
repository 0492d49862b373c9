package vn.neuguong.notification.bounces;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.neuguong.notification.delivery.Receipt.Saying;

class MailReportReaderUnitTests {

    @ParameterizedTest
    @CsvSource({
        "failed, 5.1.1, UNDELIVERABLE",
        "Failed, 5.2.2, UNDELIVERABLE",
        "failed, 4.4.7, GIVEN_UP",
        "failed, unreadable, UNDELIVERABLE",
        "delayed, 4.4.1, DELAYED",
        "delivered, 2.0.0, DELIVERED",
        "relayed, 2.0.0, RELAYED",
        "expanded, 2.0.0, RELAYED"
    })
    void readsWhatANotificationMeans(String action, String status, Saying meaning) throws Exception {
        assertThat(read(notification(action, status)))
                .hasValueSatisfying(report -> assertThat(report.says()).isEqualTo(meaning));
    }

    @Test
    void takesTheWordsWithoutAddressesAndWhereItWasSent() throws Exception {
        var report = read(notification("failed", "5.1.1")).orElseThrow();
        assertThat(report.words()).isEqualTo("smtp; 550 5.1.1 (address) unknown");
        assertThat(report.addresses()).contains("tra-lai+x@neuguong.example");
        assertThat(report.messageId()).isEqualTo("<original@neuguong.example>");
        assertThat(report.status()).hasToString("Optional[5.1.1]");
    }

    @Test
    void readsAComplaintWithTheReturnPathItQuotes() throws Exception {
        var report = read(complaint("abuse")).orElseThrow();
        assertThat(report.says()).isEqualTo(Saying.COMPLAINT);
        assertThat(report.addresses()).contains("<tra-lai+y@neuguong.example>");
        assertThat(report.messageId()).isEqualTo("<original@neuguong.example>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-spam", "auth-failure", "dmarc"})
    void readsNoComplaintIntoOtherFeedback(String type) throws Exception {
        assertThat(read(complaint(type))).isEmpty();
    }

    @Test
    void readsNothingIntoOtherMails() throws Exception {
        assertThat(read("Subject: away\n\nBack on Monday.\n")).isEmpty();
        assertThat(read("Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: text/plain\n\nx\n--b--\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: multipart/report\n\nno boundary at all\n",
                "Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n",
                "Content-Type: multipart/report; boundary=b\n\n"
                        + "--b\n"
                        + "Content-Type: message/delivery-status\n\n\n\n\n"
                        + "--b--\n",
                "Content-Type: multipart/report; boundary=b\n\n"
                        + "--b\n"
                        + "Content-Type: message/delivery-status\n\n"
                        + "Action: sing\n"
                        + "--b--\n"
            })
    void survivesWhatIsMalformed(String text) {
        Optional<MailReport> report;
        try {
            report = read(text);
        } catch (Exception refused) {
            assertThat(refused).isInstanceOfAny(MessagingException.class, IOException.class);
            return;
        }
        assertThat(report).isEmpty();
    }

    private static Optional<MailReport> read(String text) throws Exception {
        var content = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return MailReportReader.read(
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content)));
    }

    private static String notification(String action, String status) {
        return """
            To: tra-lai+x@neuguong.example
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: text/plain

            Sorry.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.elsewhere.example
            Arrival-Date: Fri, 20 Nov 2026 02:00:00 +0000

            Final-Recipient: rfc822; ha@vidu.vn
            Action: %s
            Status: %s
            Diagnostic-Code: smtp; 550 5.1.1
             <ha@vidu.vn> unknown

            --b
            Content-Type: message/rfc822

            Message-ID: <original@neuguong.example>
            Subject: x

            body
            --b--
            """.formatted(action, status);
    }

    private static String complaint(String type) {
        return """
            To: fbl@neuguong.example
            Content-Type: multipart/report; report-type=feedback-report; boundary=b

            --b
            Content-Type: message/feedback-report

            Feedback-Type: %s
            Version: 1
            Original-Mail-From: <tra-lai+y@neuguong.example>

            --b
            Content-Type: text/rfc822-headers

            Message-ID: <original@neuguong.example>

            --b--
            """.formatted(type);
    }
}
