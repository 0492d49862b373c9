package vn.neuguong.pledge.pledges.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import vn.neuguong.defaults.tasks.LinkProblem;
import vn.neuguong.defaults.tasks.TaskLink;
import vn.neuguong.defaults.tasks.TaskLinks;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.pledges.EndReason;
import vn.neuguong.pledge.pledges.Pledge;
import vn.neuguong.pledge.pledges.PledgeOfLan;
import vn.neuguong.pledge.pledges.PledgeStatus;
import vn.neuguong.pledge.pledges.PledgesInMemory;
import vn.neuguong.pledge.pledges.SigningWithoutDatabase;
import vn.neuguong.pledge.pledges.ViewProofs;
import vn.neuguong.pledge.programmes.NamKhong;
import vn.neuguong.testing.WebTest;

@WebTest(SignPage.class)
@Import({SigningWithoutDatabase.class, PledgeView.class, PledgeBehindLink.class})
class SignPageWebTests {

    private static final String PAGE = "/pledges/sign/bi-mat";
    private static final String[] ALL_PARTS =
            ReadableText.of(NamKhong.fullText()).parts().toArray(String[]::new);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PledgesInMemory pledges;

    @Autowired
    private ViewProofs proofs;

    @MockitoBean
    private TaskLinks links;

    private Pledge pledge = PledgeOfLan.invited();

    @BeforeEach
    void linkLeadsToThePledgeOfLan() {
        linkLeadsTo(pledge, PhuXuan.LAN.personId());
    }

    @Test
    void showsTheExactTextWithNothingTickedInAdvance() {
        assertThat(mvc.get().uri(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Trần Thị Phương Lan",
                        "Trường Trung học cơ sở Phú Xuân",
                        "17:00 ngày 20/11/2026",
                        "1. Không cửa quyền, hách dịch, gây khó khăn, phiền hà",
                        "12. Gương mẫu nơi công cộng",
                        "trong công việc &amp; trong ứng xử, &lt;mọi lúc, mọi nơi&gt;.",
                        PledgeOfLan.TEXT)
                .doesNotContain("checked", "??");
    }

    @Test
    void keepsThePageOutOfCachesAndReferrers() {
        assertThat(mvc.get().uri(PAGE))
                .hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate")
                .hasHeader("Referrer-Policy", "no-referrer");
    }

    @Test
    void changesNothingOnGetAndHead() {
        assertThat(mvc.get().uri(PAGE + "?agreed=true&textSha256=" + PledgeOfLan.TEXT))
                .hasStatusOk();
        assertThat(mvc.head().uri(PAGE)).hasStatusOk();

        assertUnsigned();
    }

    @Test
    void signsOnPostAndSendsToThePageThatSaysWhen() {
        assertThat(post("true", PledgeOfLan.TEXT))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl(PAGE);

        assertThat(mvc.get().uri(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("notice good", "Ông/bà đã ký bản cam kết này lúc 08:15 ngày 03/11/2026. Xin cảm ơn")
                .contains("Người đứng đầu đơn vị", "đang chờ xác nhận")
                .doesNotContain("<form", "??");

        assertThat(pledge.status()).isEqualTo(PledgeStatus.SIGNED);
        assertThat(pledges.writes()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "false", "abc"})
    void signsNothingWithoutTheTickedBox(String agreed) {
        assertThat(post(agreed, PledgeOfLan.TEXT))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("chưa đánh dấu vào ô đồng ý", "<form");

        assertUnsigned();
    }

    @Test
    void signsNothingThatWasNotShown() {
        assertThat(mvc.post()
                        .uri(PAGE)
                        .param("textSha256", PledgeOfLan.TEXT)
                        .param("read", ALL_PARTS)
                        .param("agreed", "true"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("mở lại đường dẫn trong thư", "<form")
                .doesNotContain("Nội dung đã thay đổi");

        assertUnsigned();
    }

    @Test
    void signsNothingThatWasNotTickedPartByPart() {
        assertThat(answer().param("agreed", "true").param("read", "2", "3"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("chưa đánh dấu là đã đọc", "<form");

        assertUnsigned();
    }

    @Test
    void remembersWhoHasReadAndWillDecideLater() {
        assertThat(answer().param("answer", "later").param("read", ALL_PARTS)).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(pledge.status()).isEqualTo(PledgeStatus.VIEWED);
        assertThat(mvc.get().uri(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("đã đọc bản cam kết này", "Ký cam kết")
                .doesNotContain("value=\"later\"", "??");
    }

    @Test
    void takesARefusalWithItsReason() {
        assertThat(answer().param("answer", "refuse").param("sure", "true").param("reason", " Tôi sắp nghỉ hưu. "))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(pledge.refusalReason()).contains("Tôi sắp nghỉ hưu.");
        assertThat(mvc.get().uri(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("Việc từ chối không phải là vi phạm", "Ký cam kết")
                .doesNotContain("value=\"refuse\"", "??");
        assertThat(post("true", PledgeOfLan.TEXT)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(pledge.status()).isEqualTo(PledgeStatus.SIGNED);
    }

    @ParameterizedTest
    @CsvSource({"'', true, cho biết lý do", "Tôi sắp nghỉ hưu, '', chưa đánh dấu vào ô xác nhận"})
    void recordsNoRefusalWithoutReasonAndBox(String reason, String sure, String problem) {
        assertThat(answer().param("answer", "refuse").param("sure", sure).param("reason", reason))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains(problem)
                .contains(reason);

        assertUnsigned();
    }

    @Test
    void recordsNoRefusalInMoreWordsThanFit() {
        assertThat(answer().param("answer", "refuse").param("sure", "true").param("reason", "a".repeat(1_001)))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("dài quá 1.000 ký tự");
        assertUnsigned();
    }

    @Test
    void speaksEnglishWithTheVietnameseTextThatCounts() {
        assertThat(mvc.get().uri(PAGE + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Dear Trần Thị Phương Lan", "Sign the pledge", "English translation", "I have read all of")
                .contains("1. Không cửa quyền, hách dịch, gây khó khăn, phiền hà")
                .doesNotContain("??");
    }

    @Test
    void saysWhyAnUnsignedPledgeIsOver() {
        linkLeadsTo(PledgeOfLan.ended(PledgeOfLan.invited(), EndReason.MOVED), PhuXuan.LAN.personId());

        assertThat(mvc.get().uri(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("đã chuyển sang đơn vị khác")
                .doesNotContain("<form", "??");
        assertThat(post("true", PledgeOfLan.TEXT)).hasStatusOk();
        assertThat(pledges.writes()).isZero();
    }

    @Test
    void signsNothingUnderAnotherTextThanShown() {
        assertThat(post("true", "0".repeat(64)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Nội dung đã thay đổi", "Mời ông/bà đọc lại", "<form");

        assertUnsigned();
    }

    @Test
    void letsTheFirstSignatureStandWhenAnotherDeviceSignsAgain() {
        linkLeadsTo(PledgeOfLan.signed(), PhuXuan.LAN.personId());

        assertThat(post("true", PledgeOfLan.TEXT))
                .hasStatusOk()
                .bodyText()
                .contains("đã được ký từ trước, lúc 08:15 ngày 03/11/2026", "Chữ ký đầu tiên được giữ nguyên");
        assertThat(pledges.writes()).isZero();
    }

    @Test
    void showsTheSignatureWhenTheLinkIsOpenedAgain() {
        linkLeadsTo(PledgeOfLan.signedWithNobodyToAsk(), PhuXuan.LAN.personId());

        assertThat(mvc.get().uri(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("Ông/bà đã ký bản cam kết này lúc 08:15 ngày 03/11/2026")
                .contains("không cần xác nhận", "(vị trí đang khuyết)", "(đơn vị không có vị trí này)")
                .contains("có hiệu lực từ")
                .doesNotContain("<form", "??");
    }

    @Test
    void answersUnknownLinkWithFriendlyPage() {
        when(links.open("/pledges/sign", "la")).thenThrow(LinkProblem.unknown());

        assertThat(mvc.get().uri("/pledges/sign/la"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("Đường dẫn không dùng được")
                .doesNotContain("Lan");
    }

    @Test
    void answersExpiredLinkWithFriendlyPage() {
        when(links.open("/pledges/sign", "cu")).thenThrow(LinkProblem.expired());

        assertThat(mvc.post().uri("/pledges/sign/cu").param("agreed", "true"))
                .hasStatus(HttpStatus.GONE)
                .bodyText()
                .contains("Đường dẫn đã hết hạn");
        assertUnsigned();
    }

    @Test
    void treatsLinkOfSomebodyElseAsUnknown() {
        linkLeadsTo(pledge, PhuXuan.TRUONG.personId());

        assertThat(post("true", PledgeOfLan.TEXT)).hasStatus(HttpStatus.NOT_FOUND);
        assertUnsigned();
    }

    private MockMvcRequestBuilder post(String agreed, String textSha256) {
        var post = answer().param("textSha256", textSha256).param("read", ALL_PARTS);
        return agreed.isEmpty() ? post : post.param("agreed", agreed);
    }

    private MockMvcRequestBuilder answer() {
        return mvc.post().uri(PAGE).param("viewProof", proofs.issue(pledge));
    }

    private void linkLeadsTo(Pledge pledge, String personId) {
        this.pledge = pledge;
        pledges.holdOnly(pledge);
        when(links.open("/pledges/sign", "bi-mat"))
                .thenReturn(new TaskLink(
                        "hash", pledge.id() + ":sign", personId, "/pledges/sign", PhuXuan.LAUNCH, PhuXuan.DUE));
    }

    private void assertUnsigned() {
        assertThat(pledge.status()).isEqualTo(PledgeStatus.INVITED);
        assertThat(pledges.writes()).isZero();
    }
}
