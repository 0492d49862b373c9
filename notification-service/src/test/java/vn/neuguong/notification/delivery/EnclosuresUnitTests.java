package vn.neuguong.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;
import vn.neuguong.notification.owners.OwnerUnavailableException;
import vn.neuguong.notification.owners.Owners;
import vn.neuguong.notification.templates.Occasion;

class EnclosuresUnitTests {

    private static final byte[] PDF = "%PDF-1.7 cam kết".getBytes(UTF_8);

    private final Owners owners = mock();
    private final DeliverySettings settings = mock();
    private final Enclosures enclosures = new Enclosures(owners, settings);

    EnclosuresUnitTests() {
        when(settings.attachmentLimit()).thenReturn(DataSize.ofKilobytes(1));
    }

    @Test
    void attachesWhatTheOwnerServes() {
        serve("/internal/a", PDF);
        assertThat(enclosures.of(request("application/pdf", "/internal/a")))
                .singleElement()
                .satisfies(enclosure -> {
                    assertThat(enclosure.fileName()).isEqualTo("Bản cam kết.pdf");
                    assertThat(enclosure.content()).isEqualTo(PDF);
                });
    }

    @Test
    void refusesWhatIsMissingTooLargeOrNoPdf() {
        serve("/internal/page", "<html>Đăng nhập</html>".getBytes(UTF_8));
        serve("/internal/large", Arrays.copyOf(PDF, 1025));
        serve("/internal/half", Arrays.copyOf(PDF, 600));
        when(owners.document(any(), eq("/internal/none"), anyInt())).thenReturn(Optional.empty());

        assertRefused("does not exist", request("application/pdf", "/internal/none"));
        assertRefused("is no PDF", request("application/pdf", "/internal/page"));
        assertRefused("is larger than 1 KB", request("application/pdf", "/internal/large"));
        assertRefused("is larger than 1 KB", request("application/pdf", "/internal/half", "/internal/half"));
        serve("/internal/a", PDF);
        assertRefused("is no PDF", request("application/x-msdownload", "/internal/a"));
    }

    @Test
    void waitsForAnOwnerThatIsAway() {
        when(owners.document(any(), any(), anyInt())).thenThrow(new OwnerUnavailableException("pledge", null));
        assertThatExceptionOfType(OwnerUnavailableException.class)
                .isThrownBy(() -> enclosures.of(request("application/pdf", "/internal/a")));
    }

    @ParameterizedTest
    @CsvSource({
        "Bản cam kết.pdf, Bản cam kết.pdf",
        "../../etc/passwd, -..-etc-passwd.pdf",
        "C:\\giấy.PDF, C-giấy.pdf",
        ".htaccess, htaccess.pdf",
        "ảnh.exe, ảnh.exe.pdf",
        "'', document.pdf"
    })
    void namesThemHarmlessly(String told, String name) {
        assertThat(Enclosures.fileName(told)).isEqualTo(name);
    }

    @Test
    void namesThemShortlyAndOnOneLine() {
        assertThat(Enclosures.fileName("a\r\nX-Evil: 1\u202Efdp.pdf")).isEqualTo("a X-Evil- 1fdp.pdf");
        assertThat(Enclosures.fileName("à".repeat(10_000) + ".pdf")).hasSize(84).endsWith("….pdf");
    }

    private void serve(String path, byte[] content) {
        when(owners.document(eq("pledge"), eq(path), anyInt())).thenReturn(Optional.of(content));
    }

    private void assertRefused(String why, MailRequest request) {
        assertThatExceptionOfType(UnusableDocumentException.class)
                .isThrownBy(() -> enclosures.of(request))
                .withMessageEndingWith(why);
    }

    private static MailRequest request(String mediaType, String... paths) {
        return new MailRequest(
                "p.ha:in-force",
                "pledge.in-force",
                Occasion.ANNOUNCED,
                "pledge",
                "nam-khong-2026",
                "ha",
                Map.of(),
                null,
                Arrays.stream(paths)
                        .map(path -> new Attachment("Bản cam kết.pdf", mediaType, path))
                        .toList());
    }
}
