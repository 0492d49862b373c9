package vn.neuguong.notification.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.neuguong.notification.people.Person;
import vn.neuguong.notification.templates.Letterhead;
import vn.neuguong.notification.templates.MailData;
import vn.neuguong.notification.templates.MailLinks;
import vn.neuguong.notification.templates.MailProof;
import vn.neuguong.notification.templates.RenderedMail;

/** Letters, read back as a mail program reads them. */
class MailComposerUnitTests {

    private static final Instant NOW = Instant.parse("2026-11-02T02:00:00Z");
    private static final URI REFUSAL = URI.create("https://neuguong.example/unsubscribe/Qw3-r_8t");
    private static final Letterhead HEAD = new Letterhead(
            "Công đoàn Trường Trần Phú", "Công đoàn Giáo dục", null, "Văn phòng Công đoàn", "congdoan@vidu.vn");
    private static final String LONG_SUBJECT =
            "Mời ký cam kết bản mới, hạn 30/11: Cuộc vận động Nói không với tiêu cực và ứng xử có văn hóa";

    private final MailComposer composer = composer();

    @Test
    void writesTheHeadersMailProgramsAndServersLookFor() throws Exception {
        var mail = read(letter("Nguyễn Thị Hà", LONG_SUBJECT, null));

        assertThat(mail.getSubject()).isEqualTo(LONG_SUBJECT);
        assertThat(from(mail).getPersonal()).isEqualTo("Công đoàn Trường Trần Phú");
        assertThat(from(mail).getAddress()).isEqualTo("khong-tra-loi@neuguong.example");
        assertThat(to(mail).getPersonal()).isEqualTo("Nguyễn Thị Hà");
        assertThat(to(mail).getAddress()).isEqualTo("ha@vidu.vn");
        assertThat(mail.getReplyTo()).singleElement().satisfies(reply -> {
            assertThat(((InternetAddress) reply).getAddress()).isEqualTo("congdoan@vidu.vn");
            assertThat(((InternetAddress) reply).getPersonal()).isEqualTo("Văn phòng Công đoàn");
        });
        assertThat(mail.getSentDate()).isEqualTo(Date.from(NOW));
        assertThat(mail.getMessageID()).isEqualTo("<ha@vidu.vn>");
        assertThat(mail.getHeader("MIME-Version")).containsExactly("1.0");
        assertThat(mail.getHeader("Content-Language")).containsExactly("vi");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
    }

    /** RFC 2047 and 5322: nothing but ASCII before the bodies, no line that servers would cut. */
    @Test
    void encodesEveryHeader() throws Exception {
        var bytes = letter("Nguyễn Thị Hà", LONG_SUBJECT, null).content().getData();
        var text = new String(bytes, ISO_8859_1);
        var headers = text.substring(0, text.indexOf("\r\n\r\n"));

        assertThat(headers).matches("[\\x20-\\x7e\\r\\n\\t]+").contains("=?UTF-8?");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(998));
        assertThat(headers.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    }

    @Test
    void letsOneClickRefuseWhatIsNotMandatory() throws Exception {
        var mail = read(letter("Nguyễn Thị Hà", "Mỗi ngày một điều", REFUSAL));

        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<" + REFUSAL + ">");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void writesBothBodiesTheRicherLast() throws Exception {
        var bodies = (Multipart) read(letter("Nguyễn Thị Hà", "Mời ký", null)).getContent();

        assertThat(bodies.getContentType()).startsWith("multipart/alternative");
        assertThat(bodies.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(bodies.getBodyPart(0).getContent()).isEqualTo("Kính gửi bà Hà, “đọc”");
        assertThat(bodies.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat(bodies.getBodyPart(1).getContent()).isEqualTo("<p>Kính gửi bà Hà</p>");
    }

    @Test
    void letsNoNameWriteHeaders() throws Exception {
        var name = "Hà\r\nBcc: ke-gian@vidu.vn\u2028\u202E<script>" + "à".repeat(10_000);
        var mail = read(letter(name, "Mời ký", null));

        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(to(mail).getAddress()).isEqualTo("ha@vidu.vn");
        assertThat(to(mail).getPersonal())
                .startsWith("Hà Bcc: ke-gian@vidu.vn <script>")
                .hasSizeLessThanOrEqualTo(200);
    }

    /** RFC 2231: the name arrives whole, and as a parameter, not as an encoded word. */
    @Test
    void attachesAPdfUnderItsVietnameseName() throws Exception {
        var content = "%PDF-1.7 cam kết".getBytes(UTF_8);
        var name = "Bản cam kết của bà Nguyễn Thị Thu Hà, Trường THCS Trần Phú năm 2026.pdf";
        var letter = letter("Nguyễn Thị Hà", "Cam kết", null, List.of(new Enclosure(name, "application/pdf", content)));
        var parts = (Multipart) read(letter).getContent();

        assertThat(parts.getContentType()).startsWith("multipart/mixed");
        assertThat(parts.getCount()).isEqualTo(2);
        var attached = parts.getBodyPart(1);
        assertThat(attached.getContentType()).startsWith("application/pdf");
        assertThat(attached.getDisposition()).isEqualTo("attachment");
        assertThat(header(attached, "Content-Disposition"))
                .contains("filename*")
                .doesNotContain("=?UTF-8");
        assertThat(attached.getFileName()).isEqualTo(name);
        assertThat(attached.getInputStream().readAllBytes()).isEqualTo(content);
    }

    private Letter letter(String name, String subject, @Nullable URI refusal) throws MessagingException {
        return letter(name, subject, refusal, List.of());
    }

    private Letter letter(String name, String subject, @Nullable URI refusal, List<Enclosure> enclosures)
            throws MessagingException {
        var person = new Person("ha", name, "ha@vidu.vn", "vi", 1);
        var data = new MailData(
                name,
                Map.of(),
                null,
                LocalDate.of(2026, 11, 2),
                List.of(),
                HEAD,
                new MailLinks(null, null, null, refusal));
        var rendered = new RenderedMail(
                Mails.TEMPLATE,
                new MailProof("5a3f", "{}"),
                "vi",
                subject,
                "Kính gửi bà Hà, “đọc”",
                "<p>Kính gửi bà Hà</p>");
        return composer.compose(Mails.claimed("ha", Duration.ofMinutes(5)), person, rendered, data, enclosures);
    }

    private static MailComposer composer() {
        DeliverySettings settings = mock();
        when(settings.from()).thenReturn("Nêu Gương <khong-tra-loi@neuguong.example>");
        return new MailComposer(new Sender(settings), Clock.fixed(NOW, ZoneId.of("Asia/Ho_Chi_Minh")));
    }

    private static MimeMessage read(Letter letter) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(letter.content().getData()));
    }

    private static InternetAddress from(MimeMessage mail) throws MessagingException {
        return (InternetAddress) mail.getFrom()[0];
    }

    private static InternetAddress to(MimeMessage mail) throws MessagingException {
        return (InternetAddress) mail.getAllRecipients()[0];
    }

    private static String header(BodyPart part, String name) throws MessagingException {
        return part.getHeader(name)[0];
    }
}
