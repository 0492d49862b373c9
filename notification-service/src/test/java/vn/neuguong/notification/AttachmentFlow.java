package vn.neuguong.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeUtility;
import org.junit.jupiter.api.Test;

/** Documents that their owners attach to announcements. */
interface AttachmentFlow extends MailFlow {

    @Test
    default void attachesTheDocumentOfAnAnnouncement() throws Exception {
        OWNERS.serve("pledge", "/internal/pledges/p.bao/document", "%PDF-1.7 cam kết".getBytes(UTF_8));
        person("bao", "Phạm Quốc Bảo");
        announce("p.bao:in-force", "bao", "/internal/pledges/p.bao/document");

        await().until(() -> mailsTo("bao@vidu.vn").size() == 1);
        var parts = (Multipart) mailsTo("bao@vidu.vn").getFirst().getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(MimeUtility.decodeText(parts.getBodyPart(1).getFileName())).isEqualTo("Bản cam kết.pdf");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo("%PDF-1.7 cam kết".getBytes(UTF_8));
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
    }

    @Test
    default void failsAnAnnouncementWhoseDocumentIsTooLarge() {
        OWNERS.serve("pledge", "/internal/pledges/p.dung/document", new byte[10 * 1024 + 1]);
        person("dung", "Đỗ Tiến Dũng");
        announce("p.dung:in-force", "dung", "/internal/pledges/p.dung/document");

        await().untilAsserted(
                        () -> assertThat(outcomes("pledge:p.dung:in-force")).containsExactly("delivery.failed.v1"));
        assertThat(mailsTo("dung@vidu.vn")).isEmpty();
    }

    @Test
    default void failsAnnouncementsWhoseDocumentDoesNotExistAndHoldsNothingAgainstTheirOwner() {
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
        assertThat(breakers().circuitBreaker("pledge").getMetrics().getNumberOfFailedCalls())
                .isZero();
    }
}
