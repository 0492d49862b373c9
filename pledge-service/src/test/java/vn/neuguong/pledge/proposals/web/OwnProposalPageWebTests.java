package vn.neuguong.pledge.proposals.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import vn.neuguong.defaults.tasks.LinkProblem;
import vn.neuguong.defaults.tasks.TaskLink;
import vn.neuguong.defaults.tasks.TaskLinks;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.pledges.PledgeOfLan;
import vn.neuguong.pledge.pledges.SigningTasks;
import vn.neuguong.pledge.proposals.ProposalOfLan;
import vn.neuguong.pledge.proposals.ProposalStatus;
import vn.neuguong.pledge.proposals.ProposalsInMemory;
import vn.neuguong.pledge.proposals.ProposalsWithoutDatabase;
import vn.neuguong.testing.WebTest;

@WebTest(OwnProposalPage.class)
@Import(ProposalsWithoutDatabase.class)
class OwnProposalPageWebTests {

    private static final String PAGE = "/proposals/new/bi-mat";
    private static final String TASK = "nam-khong-2026.1.lan:sign";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ProposalsInMemory proposals;

    @MockitoBean
    private TaskLinks links;

    @MockitoBean
    private SigningTasks signings;

    @BeforeEach
    void linkLeadsToThePledgeOfLan() {
        proposals.holdOnly(ProposalOfLan.submitted(), ProposalOfLan.sameOfTruong("cua-truong"));
        when(links.open(SigningTasks.PAGE, "bi-mat"))
                .thenReturn(new TaskLink(
                        "hash", TASK, PhuXuan.LAN.personId(), SigningTasks.PAGE, PhuXuan.LAUNCH, PhuXuan.DUE));
        when(signings.pledgeOf(TASK)).thenReturn(Optional.of(PledgeOfLan.signed()));
    }

    @Test
    void showsTheClausesOfThePledgeAndOnesOwnProposals() {
        assertThat(mvc.get().uri(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"qt-522@1\"", "value=\"five-nos@1\"", "Cho ngắn gọn.", "đang chờ xem xét")
                .doesNotContain("??", "qt-1665", "cua-truong", "checked", "role=\"alert\"");
        assertThat(mvc.get().uri(PAGE + "?lang=en"))
                .bodyText()
                .contains("Propose a change to the code", "Working hours", "Take it back")
                .doesNotContain("??", "Lý do");
        assertThat(mvc.head().uri(PAGE)).hasStatusOk();
        assertThat(proposals.writes()).isZero();
    }

    @Test
    void takesInWhatLanProposes() {
        assertThat(propose(Map.of("reason", "Cho gọn.\r\nCho rõ.")))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl(PAGE);
        assertThat(proposals.writes()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "kind, WISH, Ông/bà đề xuất, không đúng kiểu",
        "kind, '', Ông/bà đề xuất, không được để trống",
        "reason, '...', Lý do, không được để trống",
        "reason, 'Cho\u0000 gọn', Lý do, có ký tự điều khiển hoặc ký tự ẩn",
        "clauseId, '', Điều được đề xuất, cần chọn điều được đề xuất",
        "clauseId, five-nos.1, Điều được đề xuất, bộ quy tắc không có điều five-nos.1"
    })
    void keepsWhatWasEnteredAndNamesEachFieldThatIsWrong(String field, String wrong, String label, String reason) {
        assertThat(propose(Map.of("text", "Đến <đúng> giờ", field, wrong)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<strong>%s</strong>:".formatted(label), reason, "Đến &lt;đúng&gt; giờ</textarea>")
                .doesNotContain("??");
        assertThat(proposals.writes()).isZero();
    }

    @Test
    void saysHowLongATextMayBe() {
        assertThat(propose(Map.of("text", "h".repeat(2_001))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<strong>Lời văn đề xuất</strong>:", "dài quá 2000 ký tự");
    }

    @Test
    void takesNothingInAboutClausesThePersonWasNotAskedToPledge() {
        assertThat(propose(Map.of("clauseSet", "qt-1665@1"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(proposals.writes()).isZero();
    }

    @Test
    void takesBackOnlyOnesOwnAndOnlyWithTheTickedBox() {
        assertThat(withdraw(ProposalOfLan.ID, ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<strong>Ô xác nhận</strong>:");
        assertThat(withdraw("cua-truong", "true")).hasStatus(HttpStatus.CONFLICT);
        assertThat(withdraw("", "true"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Không có đề xuất này.")
                .doesNotContain("??");
        assertThat(proposals.writes()).isZero();

        assertThat(withdraw(ProposalOfLan.ID, "true"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl(PAGE);
        assertThat(withdraw(ProposalOfLan.ID, "true")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(proposals.findById(ProposalOfLan.ID).orElseThrow().status()).isEqualTo(ProposalStatus.WITHDRAWN);
        assertThat(proposals.writes()).isEqualTo(1);
    }

    @Test
    void treatsLinkOfSomebodyElseAsUnknown() {
        when(signings.pledgeOf(TASK)).thenReturn(Optional.of(PledgeOfLan.signedByTruong()));
        when(links.open(SigningTasks.PAGE, "cu")).thenThrow(LinkProblem.expired());

        assertThat(mvc.get().uri(PAGE)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(propose(Map.of())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(withdraw("cua-truong", "true")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/proposals/new/cu")).hasStatus(HttpStatus.GONE);
        assertThat(proposals.writes()).isZero();
    }

    private MvcTestResult propose(Map<String, String> changed) {
        var form = new LinkedMultiValueMap<String, String>();
        form.set("clauseSet", "qt-522@1");
        form.set("kind", "WORDING");
        form.set("clauseId", "qt-522.gio-lam-viec");
        form.set("text", "Đến đúng giờ.");
        form.set("reason", "Cho gọn.");
        changed.forEach(form::set);
        return mvc.post().uri(PAGE).params(form).exchange();
    }

    private MvcTestResult withdraw(String proposalId, String confirmed) {
        return mvc.post()
                .uri(PAGE + "/withdrawal")
                .param("proposalId", proposalId)
                .param("confirmed", confirmed)
                .exchange();
    }
}
