package vn.neuguong.award.awards.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.neuguong.award.SongVan;
import vn.neuguong.award.awards.Award;
import vn.neuguong.award.awards.Awards;
import vn.neuguong.award.awards.Certificates;
import vn.neuguong.award.awards.GrantedAwards;
import vn.neuguong.testing.WebTest;

@WebTest({AwardsController.class, CertificateController.class})
@Import(Certificates.class)
class AwardsWebTests {

    private static final String PHU_XUAN_CERTIFICATE =
            "/internal/awards/nam-khong-2026.THCS-PHU-XUAN.2026-11/certificate";

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private Awards awards;

    @Test
    void listsTheAwardsOfAProgrammeWithTheirGrounds() {
        when(awards.findByProgrammeIdOrderById(SongVan.CAMPAIGN)).thenReturn(List.of(GrantedAwards.phuXuan()));

        assertThat(mvc.get().uri("/api/awards?programme=nam-khong-2026").with(scope("awards:read")))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                    {"awards": [{
                      "awardId": "nam-khong-2026.THCS-PHU-XUAN.2026-11",
                      "programmeId": "nam-khong-2026",
                      "unitId": "THCS-PHU-XUAN",
                      "unitName": "Trường THCS Phú Xuân",
                      "month": "2026-11",
                      "form": "COLLECTIVE_RECOGNITION",
                      "ruleId": "collective-recognition",
                      "ruleVersion": 1,
                      "grounds": {"invited": 2, "inForce": 2, "inspectionScore": 96, "inspectionMaxScore": 100},
                      "certificateNumber": "2026-11/nam-khong-2026/THCS-PHU-XUAN",
                      "grantedAt": "2026-12-01T17:00:03Z"
                    }]}
                    """);
    }

    @Test
    void printsTheCertificateOnOnePageWithTheDiacriticsRight() throws IOException {
        granted(GrantedAwards.phuXuan());

        var answer = mvc.get()
                .uri(PHU_XUAN_CERTIFICATE)
                .with(scope("documents:read"))
                .exchange();

        assertThat(answer).hasStatusOk().hasContentType(MediaType.APPLICATION_PDF);
        try (var pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("GIẤY GHI NHẬN")
                    .contains("Trường THCS Phú Xuân")
                    .contains("Nói không với tiêu cực")
                    .contains("tháng 11 năm 2026")
                    .contains("2/2")
                    .contains("96/100")
                    .contains("Số: 2026-11/nam-khong-2026/THCS-PHU-XUAN")
                    .contains("ngày 02 tháng 12 năm 2026")
                    .containsIgnoringCase("Công đoàn Giáo dục thành phố Sông Vân");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trường Phổ thông dân tộc nội trú Trung học cơ sở và Trung học phổ thông Nguyễn Thị Minh Khai quận"
                        + " Đông Sông Vân",
                "Trường <script>alert(1)</script> & \"Hoa Sen\""
            })
    void keepsAnyNameOnOnePageAndReadsItAsText(String unitName) throws IOException {
        granted(GrantedAwards.grantedTo(unitName));

        var answer = mvc.get()
                .uri(PHU_XUAN_CERTIFICATE)
                .with(scope("documents:read"))
                .exchange();

        try (var pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf)).containsIgnoringWhitespaces(unitName);
        }
    }

    @Test
    void answersNotFoundForAnUnknownAward() {
        assertThat(mvc.get().uri("/internal/awards/khong-co/certificate").with(scope("documents:read")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void needsTheRightScopeForEachDocument() {
        assertThat(mvc.get().uri("/api/awards?programme=nam-khong-2026")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.get().uri("/api/awards?programme=nam-khong-2026").with(scope("documents:read")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri(PHU_XUAN_CERTIFICATE).with(scope("awards:read")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private void granted(Award award) {
        when(awards.findById(award.id())).thenReturn(Optional.of(award));
    }

    private static RequestPostProcessor scope(String scope) {
        return jwt().authorities(new SimpleGrantedAuthority("SCOPE_" + scope));
    }
}
