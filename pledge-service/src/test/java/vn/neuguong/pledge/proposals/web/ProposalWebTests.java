package vn.neuguong.pledge.proposals.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.proposals.ProposalOfLan;
import vn.neuguong.pledge.proposals.ProposalStatus;
import vn.neuguong.pledge.proposals.ProposalsInMemory;
import vn.neuguong.pledge.proposals.ProposalsWithoutDatabase;
import vn.neuguong.testing.WebTest;

@WebTest(ProposalController.class)
@Import(ProposalsWithoutDatabase.class)
class ProposalWebTests {

    private static final String PROPOSALS = "/api/proposals";
    private static final String BY_LAN = PROPOSALS + "/" + ProposalOfLan.ID;
    private static final String HANDED_IN = """
        {
          "personId": "%s",
          "forUnit": false,
          "proposal": {
            "clauseSet": "qt-522@1", "kind": "WORDING", "clauseId": "qt-522.gio-lam-viec",
            "text": "Đến đúng giờ.\\nLàm đủ giờ.", "reason": "Cho <gọn> & rõ."
          }
        }
        """.formatted(PhuXuan.LAN.personId());

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ProposalsInMemory proposals;

    @BeforeEach
    void lanHasProposed() {
        proposals.holdOnly(ProposalOfLan.submitted(), ProposalOfLan.sameOfTruong("same"));
    }

    @Test
    void takesInWhatSomebodyProposes() {
        assertThat(post(PROPOSALS, HANDED_IN))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"status": "SUBMITTED", "unitId": "THCS-PHU-XUAN", "proposers": 1, "reason": "Cho <gọn> & rõ.",
                     "text": "Đến đúng giờ.\\nLàm đủ giờ."}\
                    """);
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        assertThat(fieldsOf(post(PROPOSALS, "{}"), HttpStatus.BAD_REQUEST)).isEqualTo(List.of("personId", "proposal"));
        assertThat(fieldsOf(post(PROPOSALS, "{\"personId\": \"lan\", \"proposal\": {}}"), HttpStatus.BAD_REQUEST))
                .isEqualTo(List.of("proposal.clauseSet", "proposal.kind", "proposal.reason"));
    }

    static Stream<Arguments> unfitProposals() {
        return Stream.of(
                arguments("proposal.reason", "Cho <gọn> & rõ.", "– 1 –"),
                arguments("proposal.reason", "Cho <gọn> & rõ.", "Cho \\u202egọn"),
                arguments("proposal.reason", "Cho <gọn> & rõ.", "h".repeat(2_001)),
                arguments("proposal.text", "Đến đúng giờ.", "Đến\\u0000"),
                arguments("proposal.text", "Đến đúng giờ.", "h".repeat(2_001)),
                arguments("proposal.clauseSet", "qt-522@1", "q".repeat(81)),
                arguments("proposal.clauseId", "qt-522.gio-lam-viec", "q".repeat(121)),
                arguments("proposal.kind", "WORDING", "WISH"),
                arguments("forUnit", "false", "\"có\""));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("unfitProposals")
    void refusesWhatCannotBeReadNamingTheField(String field, String right, String wrong) {
        assertThat(HANDED_IN).contains(right);

        assertThat(fieldsOf(post(PROPOSALS, HANDED_IN.replace(right, wrong)), HttpStatus.BAD_REQUEST))
                .isEqualTo(List.of(field));
        assertThat(proposals.writes()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clauseSet | \"qt-522@1\" | \"qt-522@9\"",
                "clauseSet | \"qt-522@1\" | \"dang-soan@1\"",
                "clauseId | \"qt-522.gio-lam-viec\" | \"five-nos.1\"",
                "clauseId | \"qt-522.gio-lam-viec\" | null",
                "clauseId | \"WORDING\" | \"ADDITION\"",
                "text | \"WORDING\" | \"REMOVAL\""
            })
    void refusesWhatDoesNotFitTheClauses(String field, String right, String wrong) {
        assertThat(HANDED_IN).contains(right);

        assertThat(fieldsOf(post(PROPOSALS, HANDED_IN.replace(right, wrong)), HttpStatus.UNPROCESSABLE_CONTENT))
                .contains(field);
        assertThat(proposals.writes()).isZero();
    }

    @Test
    void knowsWhoProposes() {
        assertThat(post(PROPOSALS, HANDED_IN.replace(PhuXuan.LAN.personId(), "ai-do")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"problems\": [{\"field\": \"personId\", \"reason\": \"không có người mang mã ai-do\"}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acceptance", "refusal"})
    void givesNoAnswerThatCannotBeTold(String decision) {
        for (var wrong : List.of("\" \"", "\"Cảm \\u202eơn\"", "\"" + "c".repeat(1_001) + "\"")) {
            assertThat(fieldsOf(
                            post(BY_LAN + "/" + decision, "{\"answer\": %s}".formatted(wrong)),
                            HttpStatus.UNPROCESSABLE_CONTENT))
                    .isEqualTo(List.of("answer"));
        }
        assertThat(fieldsOf(post(BY_LAN + "/" + decision, "{}"), HttpStatus.BAD_REQUEST))
                .isEqualTo(List.of("answer"));
        assertThat(proposals.writes()).isZero();
    }

    @Test
    void decidesOnce() {
        assertThat(post(BY_LAN + "/acceptance", "{\"answer\": \"Sẽ đưa vào.\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"status\": \"ACCEPTED\", \"answer\": \"Sẽ đưa vào.\"}");
        assertThat(post(BY_LAN + "/acceptance", "{\"answer\": \"Khác.\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"answer\": \"Sẽ đưa vào.\"}");
        assertThat(request(BY_LAN + "/refusal", "{\"answer\": \"Thôi.\"}")
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                        .exchange())
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("This proposal is accepted, so this cannot be done.");
        assertThat(proposals.writes()).isEqualTo(1);
    }

    @Test
    void mergesOnlyWhatSaysTheSame() {
        for (var wrong : List.of(ProposalOfLan.ID, "khong-co")) {
            assertThat(fieldsOf(
                            post(BY_LAN + "/merging", "{\"into\": \"%s\"}".formatted(wrong)),
                            HttpStatus.UNPROCESSABLE_CONTENT))
                    .isEqualTo(List.of("into"));
        }
        assertThat(post(PROPOSALS + "/same/merging", "{\"into\": \"%s\"}".formatted(ProposalOfLan.ID)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"status\": \"MERGED\", \"mergedInto\": \"%s\"}".formatted(ProposalOfLan.ID));
        assertThat(get("/" + ProposalOfLan.ID)).bodyJson().isLenientlyEqualTo("{\"proposers\": 2}");
        assertThat(post(BY_LAN + "/merging", "{\"into\": \"same\"}")).hasStatus(HttpStatus.CONFLICT);
        assertThat(proposals.findById(ProposalOfLan.ID).orElseThrow().status()).isEqualTo(ProposalStatus.SUBMITTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"qt-522@1", "qt-1665@1", "dang-soan@1", "khong-co@1", "qt-522"})
    void isAdoptedByLaterPublishedVersionOnly(String other) {
        proposals.holdOnly(ProposalOfLan.accepted());

        assertThat(fieldsOf(
                        post(BY_LAN + "/adoption", "{\"clauseSet\": \"%s\"}".formatted(other)),
                        HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo(List.of("clauseSet"));
        assertThat(post(BY_LAN + "/adoption", "{\"clauseSet\": \"qt-522@2\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"status\": \"ADOPTED\", \"adoptedBy\": \"qt-522@2\"}");
    }

    @Test
    void listsPageByPage() {
        assertThat(get("?limit=1&unitId=THCS-PHU-XUAN&status=SUBMITTED"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].proposalId")
                .isEqualTo(List.of(ProposalOfLan.ID));
        assertThat(get("?status=DECLINED"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(fieldsOf(get("?status=WISH"), HttpStatus.BAD_REQUEST)).isEqualTo(List.of("status"));
        assertThat(fieldsOf(get("?limit=501"), HttpStatus.BAD_REQUEST)).isEqualTo(List.of("limit"));
    }

    @Test
    void knowsNoOtherProposals() {
        assertThat(get("/khong-co")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(PROPOSALS + "/khong-co/acceptance", "{\"answer\": \"Vâng.\"}"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(PROPOSALS + "/khong-co/merging", "{\"into\": \"same\"}"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(PROPOSALS + "/khong-co/adoption", "{\"clauseSet\": \"qt-522@2\"}"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void needsTheScopeOfEachAct() {
        assertThat(mvc.get().uri(BY_LAN)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.get().uri(BY_LAN).with(scope("proposals:write"))).hasStatus(HttpStatus.FORBIDDEN);
        for (var path : List.of(PROPOSALS, BY_LAN + "/acceptance", BY_LAN + "/refusal")) {
            assertThat(mvc.post()
                            .uri(path)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(path.equals(PROPOSALS) ? HANDED_IN : "{\"answer\": \"Vâng.\"}")
                            .with(scope("proposals:read")))
                    .as(path)
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(proposals.writes()).isZero();
    }

    private static List<String> fieldsOf(MvcTestResult answer, HttpStatus status) {
        assertThat(answer).hasStatus(status);
        return JsonMapper.shared()
                .readTree(answer.getResponse().getContentAsByteArray())
                .path("problems")
                .valueStream()
                .map(problem -> problem.path("field").asString())
                .sorted()
                .toList();
    }

    private MvcTestResult post(String path, String body) {
        return request(path, body).exchange();
    }

    private MockMvcRequestBuilder request(String path, String body) {
        return mvc.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(scope("proposals:write"));
    }

    private MvcTestResult get(String query) {
        return mvc.get().uri(PROPOSALS + query).with(scope("proposals:read")).exchange();
    }

    private static RequestPostProcessor scope(String scope) {
        return jwt().authorities(new SimpleGrantedAuthority("SCOPE_" + scope));
    }
}
