package vn.neuguong.pledge.pledges.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.neuguong.pledge.pledges.Pledge;
import vn.neuguong.pledge.pledges.PledgeOfLan;
import vn.neuguong.pledge.pledges.PledgesInMemory;
import vn.neuguong.pledge.pledges.SigningWithoutDatabase;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.testing.WebTest;

@WebTest(PledgeDocumentController.class)
@Import({SigningWithoutDatabase.class, PledgeView.class, PledgeDocument.class})
class PledgeDocumentWebTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PledgesInMemory pledges;

    @Test
    void printsPledgeInForceWithTheDiacriticsRight() throws IOException {
        var pledge = held(PledgeOfLan.acknowledgedBy(Seat.HEAD, Seat.UNION));

        var answer = mvc.get().uri(path(pledge)).with(scope("documents:read")).exchange();

        assertThat(answer).hasStatusOk().hasContentType(MediaType.APPLICATION_PDF);
        try (var pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            assertThat(pdf.getNumberOfPages()).as("six clause sets").isLessThanOrEqualTo(3);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("BẢN CAM KẾT", "Trần Thị Phương Lan", "Trường Trung học cơ sở Phú Xuân")
                    .contains("Không cửa quyền, hách dịch, gây khó khăn, phiền hà", "12. Gương mẫu nơi công cộng")
                    .contains("đã ký lúc 08:15 ngày 03/11/2026", "đã xác nhận")
                    .contains("Có hiệu lực từ 09:15 ngày 03/11/2026")
                    .contains(PledgeOfLan.TEXT)
                    .contains(pledge.id());
        }
    }

    @Test
    void embedsEveryTypefaceAndKeepsCodesReadable() throws IOException {
        var pledge = held(PledgeOfLan.signedBy("c0ffee00-ffff-4fff-8fff-0123456789ff"));

        var answer = mvc.get().uri(path(pledge)).with(scope("documents:read")).exchange();

        try (var pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            var resources = pdf.getPage(0).getResources();
            for (var typeface : resources.getFontNames()) {
                var font = resources.getFont(typeface);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
            assertThat(new PDFTextStripper().getText(pdf)).contains(pledge.id(), PledgeOfLan.TEXT);
        }
    }

    @Test
    void carriesAQrCodeThatLeadsToTheVerification() throws Exception {
        var pledge = held(PledgeOfLan.acknowledgedBy(Seat.HEAD, Seat.UNION));

        var answer = mvc.get().uri(path(pledge)).with(scope("documents:read")).exchange();

        try (var pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            var page = new PDFRenderer(pdf).renderImageWithDPI(pdf.getNumberOfPages() - 1, 300);
            Files.write(Path.of("target", "pledge.pdf"), answer.getResponse().getContentAsByteArray());
            var binary = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(
                    page.getWidth(),
                    page.getHeight(),
                    page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth()))));
            assertThat(new QRCodeReader()
                            .decode(binary, Map.of(DecodeHintType.TRY_HARDER, true))
                            .getText())
                    .isEqualTo("http://127.0.0.1:2/verify/" + PledgeOfLan.CODE);
            assertThat(new PDFTextStripper().getText(pdf)).contains("K7QM-2Z9X-B4HT-RWDE-8FGJ-3NPV-5YAC-SK01");
        }
    }

    @Test
    void saysThatItNoLongerHolds() throws IOException {
        var pledge = held(PledgeOfLan.superseded());

        var answer = mvc.get().uri(path(pledge)).with(scope("documents:read")).exchange();

        try (var pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("đã được thay bằng bản của phiên bản mới");
        }
    }

    @Test
    void printsNothingBeforeTheSignature() {
        var pledge = held(PledgeOfLan.invited());

        assertThat(mvc.get().uri(path(pledge)).with(scope("documents:read"))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void answersNotFoundForUnknownPledge() {
        pledges.holdOnly();

        assertThat(mvc.get().uri("/internal/pledges/khong-co/document").with(scope("documents:read")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void needsTheScopeForDocuments() {
        var pledge = held(PledgeOfLan.signed());

        assertThat(mvc.get().uri(path(pledge))).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.get().uri(path(pledge)).with(scope("pledges:read"))).hasStatus(HttpStatus.FORBIDDEN);
    }

    private Pledge held(Pledge pledge) {
        pledges.holdOnly(pledge);
        return pledge;
    }

    private static String path(Pledge pledge) {
        return "/internal/pledges/" + pledge.id() + "/document";
    }

    private static RequestPostProcessor scope(String scope) {
        return jwt().authorities(new SimpleGrantedAuthority("SCOPE_" + scope));
    }
}
