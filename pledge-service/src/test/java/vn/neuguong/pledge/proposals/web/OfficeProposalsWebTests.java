package vn.neuguong.pledge.proposals.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.LinkedMultiValueMap;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.offices.web.SignedIn;
import vn.neuguong.pledge.proposals.ProposalOfLan;
import vn.neuguong.pledge.proposals.ProposalStatus;
import vn.neuguong.pledge.proposals.ProposalsInMemory;
import vn.neuguong.pledge.proposals.ProposalsWithoutDatabase;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.testing.WebTest;

@WebTest(OfficeProposalsPage.class)
@Import({ProposalsWithoutDatabase.class, ProposalBoard.class})
class OfficeProposalsWebTests {

    private static final String BOARD = "/office/proposals";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ProposalsInMemory proposals;

    @BeforeEach
    void lanHasProposed() {
        proposals.holdOnly(ProposalOfLan.submitted(), ProposalOfLan.sameOfTruong("same"));
    }

    @Test
    void showsWhatIsProposedBesideTheWordsAsTheyAre() {
        assertThat(mvc.get().uri(BOARD).with(ofTheSchool(Seat.HEAD)))
                .hasStatusOk()
                .bodyText()
                .contains("Giờ làm việc: ", "Đến đúng giờ, làm đủ giờ.", "đang chờ xem xét", PhuXuan.SCHOOL_NAME)
                .doesNotContain("??", "name=\"decision\"", "role=\"alert\"");
        assertThat(mvc.get().uri(BOARD + "?lang=en").with(ofTheCity(Seat.PROGRAMME_ADMIN)))
                .bodyText()
                .contains("Working hours: ", "waiting to be considered", "Merge into")
                .doesNotContain("??", "Quyết định");
    }

    @Test
    void showsTheStateAskedFor() {
        assertThat(mvc.get().uri(BOARD + "?status=DECLINED").with(ofTheSchool(Seat.UNION)))
                .hasStatusOk()
                .bodyText()
                .contains("Không có đề xuất nào.");
        assertThat(mvc.get().uri(BOARD + "?status=WISH").with(ofTheSchool(Seat.UNION)))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void letsUnitsProposeThroughTheirOwnOfficialsOnly() {
        assertThat(propose(Map.of(), ofTheSchool(Seat.HEAD)))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl(BOARD);
        assertThat(propose(Map.of("unitId", PhuXuan.CITY), ofTheSchool(Seat.HEAD)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(propose(Map.of("unitId", "KHONG-CO"), ofTheSchool(Seat.HEAD)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(propose(Map.of(), ofTheSchool(Seat.YOUTH))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(proposals.writes()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "kind, WISH, You propose, has the wrong type",
        "kind, '', You propose, must not be empty",
        "reason, ' ', Reason, must not be empty",
        "clauseSet, khong-co@1, Clause set, there is no clause set",
        "clauseId, five-nos.1, Which clause, the clause set has no clause",
        "text, '', Words you propose, write the words you propose"
    })
    void keepsWhatWasEnteredAndNamesEachFieldThatIsWrong(String field, String wrong, String label, String reason) {
        assertThat(mvc.post()
                        .uri(BOARD + "?lang=en")
                        .params(form(Map.of(field, wrong)))
                        .with(ofTheSchool(Seat.HEAD)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<strong>%s</strong>:".formatted(label), reason)
                .doesNotContain("??", "java.", "Failed to convert");
        assertThat(proposals.writes()).isZero();
    }

    @Test
    void opensTheFormAgainWithWhatWasEntered() {
        assertThat(propose(Map.of("text", "", "reason", "Cho <gọn>"), ofTheSchool(Seat.HEAD)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .containsPattern("<details open=\"open\">\\s*<summary>[^<]*\\(qt-522@1\\)")
                .contains("Cho &lt;gọn&gt;</textarea>")
                .contains("value=\"WORDING\" required=\"required\" checked")
                .contains("value=\"qt-522.gio-lam-viec\" selected");
    }

    @Test
    void letsThoseWhoRunTheProgrammesDecide() {
        assertThat(decide(ProposalOfLan.ID, Map.of("decision", "accept", "answer", "Vâng."), ofTheSchool(Seat.HEAD)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(decide("khong-co", Map.of("decision", "accept"), ofTheCity(Seat.PROGRAMME_ADMIN)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(decide(ProposalOfLan.ID, Map.of("decision", "accept", "answer", " Vâng.\r\nSẽ sửa. ")))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl(BOARD);
        assertThat(proposals.findById(ProposalOfLan.ID).orElseThrow().answer()).contains("Vâng.\r\nSẽ sửa.");
        assertThat(decide(ProposalOfLan.ID, Map.of("decision", "decline", "answer", "Thôi.")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Đề xuất này được tiếp thu nên không thực hiện được việc đó.")
                .doesNotContain("??");
    }

    @Test
    void wantsAnAnswerThatCanBeTold() {
        for (var wrong : new String[] {"", "c".repeat(1_001), "Cảm \u202eơn"}) {
            assertThat(decide(ProposalOfLan.ID, Map.of("decision", "decline", "answer", wrong)))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("<strong>Trả lời người đề xuất</strong>:")
                    .contains("value=\"decline\" checked")
                    .doesNotContain("??");
        }
        assertThat(decide(ProposalOfLan.ID, Map.of("decision", "burn")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<strong>Quyết định</strong>:");
        assertThat(proposals.writes()).isZero();
    }

    @Test
    void mergesNothingIntoWhatOthersDecide() {
        proposals.holdOnly(ProposalOfLan.submitted(), ProposalOfLan.ofTheCity("cua-thanh-pho"));
        var merging = Map.of("decision", "merge", "into", "cua-thanh-pho");

        assertThat(decide(ProposalOfLan.ID, merging, ofTheSchool(Seat.PROGRAMME_ADMIN)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("không có đề xuất cua-thanh-pho để gộp vào");
        assertThat(proposals.writes()).isZero();

        assertThat(decide(ProposalOfLan.ID, merging)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(proposals.findById("cua-thanh-pho").orElseThrow().proposers())
                .hasSize(2);
    }

    @Test
    void offersTheLaterVersionsOnly() {
        proposals.holdOnly(ProposalOfLan.accepted());

        assertThat(mvc.get().uri(BOARD).with(ofTheCity(Seat.PROGRAMME_ADMIN)))
                .bodyText()
                .contains("<option value=\"qt-522@2\"")
                .doesNotContain("<option value=\"qt-522@1\"", "<option value=\"qt-1665@1\"");
        assertThat(decide(ProposalOfLan.ID, Map.of("decision", "adopt", "version", "qt-522@1")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(decide(ProposalOfLan.ID, Map.of("decision", "adopt", "version", "qt-522@2")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(proposals.findById(ProposalOfLan.ID).orElseThrow().status()).isEqualTo(ProposalStatus.ADOPTED);
    }

    private MvcTestResult decide(String proposalId, Map<String, String> fields) {
        return decide(proposalId, fields, ofTheCity(Seat.PROGRAMME_ADMIN));
    }

    private MvcTestResult decide(String proposalId, Map<String, String> fields, RequestPostProcessor official) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::set);
        return mvc.post()
                .uri(BOARD + "/" + proposalId)
                .params(form)
                .with(official)
                .exchange();
    }

    private MvcTestResult propose(Map<String, String> changed, RequestPostProcessor official) {
        return mvc.post().uri(BOARD).params(form(changed)).with(official).exchange();
    }

    /** A form filled in as it should be, but for what the test says. */
    private static LinkedMultiValueMap<String, String> form(Map<String, String> changed) {
        var form = new LinkedMultiValueMap<String, String>();
        form.set("unitId", PhuXuan.SCHOOL);
        form.set("clauseSet", "qt-522@1");
        form.set("kind", "WORDING");
        form.set("clauseId", "qt-522.gio-lam-viec");
        form.set("text", "Đến đúng giờ.");
        form.set("reason", "Cho gọn.");
        changed.forEach(form::set);
        return form;
    }

    private static RequestPostProcessor ofTheCity(Seat seat) {
        return SignedIn.as(SignedIn.oanh(seat, PhuXuan.CITY, Map.of(PhuXuan.SCHOOL, PhuXuan.CITY)));
    }

    private static RequestPostProcessor ofTheSchool(Seat seat) {
        return SignedIn.as(SignedIn.oanh(seat, PhuXuan.SCHOOL, Map.of(PhuXuan.SCHOOL, PhuXuan.CITY)));
    }
}
