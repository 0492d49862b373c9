package vn.neuguong.pledge.clauses.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.clauses.ClauseSetEditing;
import vn.neuguong.pledge.clauses.ClauseSetOf;
import vn.neuguong.pledge.clauses.ClauseSetsInMemory;
import vn.neuguong.testing.WebTest;

@WebTest(ClauseSetController.class)
@Import({ClauseSetEditing.class, ClauseSetWebTests.WithoutDatabase.class})
class ClauseSetWebTests {

    private static final String WRITTEN = """
        {
          "title": {"vi": "Quy tắc mới", "en": "New rules"},
          "basis": {"vi": "Quyết định số 1", "en": "Decision 1"},
          "audience": {"staffKinds": ["CIVIL_SERVANT"], "dutyGroups": ["Văn thư"]},
          "effectiveFrom": "2026-12-01",
          "effectiveTo": "2027-12-01",
          "clauses": [
            {"id": "moi.dung-gio", "title": {"vi": "Đúng giờ", "en": "In time"},
             "text": {"vi": "Đến <đúng> giờ & làm đủ giờ.", "en": "Come in time."}}
          ]
        }
        """;
    private static final String UNREAD = "\"99\"";

    @TestConfiguration
    static class WithoutDatabase {

        @Bean
        Clock clock() {
            return PhuXuan.clockAt(PhuXuan.LAUNCH);
        }

        @Bean
        ClauseSetsInMemory clauseSets() {
            return new ClauseSetsInMemory();
        }
    }

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ClauseSetsInMemory clauseSets;

    @BeforeEach
    void thereIsAPublishedSetAndADraft() {
        clauseSets.clear();
        clauseSets.holding(List.of(
                ClauseSetOf.everyone("qt-522", 1, "Đến đúng giờ."),
                ClauseSetOf.everyone("qt-522", 2, "Đến đúng giờ, làm đủ giờ."),
                ClauseSetOf.draft("moi")));
    }

    @Test
    void draftsTheNextVersion() {
        assertThat(write(HttpMethod.POST, "/qt-522", WRITTEN.replace("moi.", "qt-522.")))
                .hasStatus(HttpStatus.CREATED)
                .hasHeader(HttpHeaders.ETAG, "\"0\"")
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"version": 3, "status": "DRAFT", "audience": {"staffKinds": ["CIVIL_SERVANT"]},
                     "clauses": [{"text": {"vi": "Đến <đúng> giờ & làm đủ giờ."}}]}\
                    """);
        assertThat(write(HttpMethod.POST, "/moi", WRITTEN))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Bộ quy tắc moi đang có một bản thảo; mời sửa bản thảo ấy.");
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        assertThat(write(HttpMethod.POST, "/hai", "{\"title\": {}, \"clauses\": [{}, null]}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.problems[*].field")
                .asArray()
                .contains("title.vi", "title.en", "basis", "effectiveFrom", "clauses[0].id", "clauses[1]");
    }

    static Stream<Arguments> unfitContents() {
        return Stream.of(
                arguments("title.vi", "Quy tắc mới", "Quy tắc\\r\\nmới"),
                arguments("title.en", "New rules", "New \\u202erules"),
                arguments("basis.vi", "Quyết định số 1", "–"),
                arguments("clauses[0].text.vi", "Đến <đúng> giờ", "Đến\\u0000"),
                arguments("clauses[0].text.en", "Come in time.", "c".repeat(1_001)),
                arguments("clauses[0].id", "moi.dung-gio", "moi.Đúng giờ"),
                arguments("clauses[0].id", "moi.dung-gio", "moi." + "d".repeat(100)),
                arguments("audience.dutyGroups[]", "Văn thư", "v".repeat(61)),
                arguments("effectiveFrom", "2026-12-01", "01/12/2026"),
                arguments("clauses", "[\n    {\"id\"", "[], \"x\": [{\"id\""));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("unfitContents")
    void refusesTextThatIsTooLongOrNotPlain(String field, String right, String wrong) {
        assertThat(WRITTEN).contains(right);

        assertThat(write(HttpMethod.POST, "/hai", WRITTEN.replace(right, wrong)))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.problems[*].field")
                .asArray()
                .containsExactly(field);
    }

    /** A regular expression that calls itself for each part of the id ends with the stack. */
    @Test
    void readsAnIdOfAnyLengthToItsEnd() {
        assertThat(write(HttpMethod.POST, "/hai", WRITTEN.replace("moi.dung-gio", "m" + ".m".repeat(100_000))))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.problems[*].field")
                .asArray()
                .containsExactly("clauses[0].id");
    }

    static Stream<Arguments> contentsThatDoNotFit() {
        return Stream.of(
                arguments("effectiveTo", "2027-12-01", "2026-11-30"),
                arguments("effectiveFrom", "2026-12-01", "+999999999-01-01"),
                arguments("effectiveFrom", "2026-12-01", "-0044-03-15"),
                arguments("effectiveTo", "2027-12-01", "+10000-01-01"),
                arguments("clauses[0].id", "moi.dung-gio", "qt-522.dung-gio"),
                arguments("clauses[0].id", "moi.dung-gio", "moi"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("contentsThatDoNotFit")
    void refusesWhatDoesNotFitTogether(String field, String right, String wrong) {
        assertThat(write(
                        HttpMethod.POST,
                        "/hai",
                        WRITTEN.replace("moi.", "hai.")
                                .replace(field.contains("id") ? right.replace("moi.", "hai.") : right, wrong)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.problems[*].field")
                .asArray()
                .contains(field);
    }

    @Test
    void refusesOneIdForTwoClauses() {
        var clause = WRITTEN.substring(WRITTEN.indexOf("{\"id\""), WRITTEN.lastIndexOf(']'))
                .strip();

        assertThat(write(HttpMethod.PUT, "/moi/1", WRITTEN.replace(clause, clause + ", " + clause), "\"0\""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .isLenientlyEqualTo("{\"problems\": [{\"field\": \"clauses[1].id\","
                        + " \"reason\": \"mã moi.dung-gio đã dùng cho một khoản khác\"}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Hai", "/hai_ba", "/hai--ba", "/-hai", "/h%C3%A1i"})
    void refusesIdThatIsNoSlug(String path) {
        assertThat(write(HttpMethod.POST, path, WRITTEN))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.problems[*].field")
                .asArray()
                .containsExactly("clauseSetId");
    }

    @Test
    void amendsTheDraftAsItWasRead() {
        assertThat(write(HttpMethod.PUT, "/moi/1", WRITTEN)).hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(write(HttpMethod.PUT, "/moi/1", WRITTEN, UNREAD)).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(write(HttpMethod.PUT, "/moi/1", WRITTEN, "khong-co-ngoac")).hasStatus(HttpStatus.BAD_REQUEST);

        var read = mvc.get().uri("/api/clause-sets/moi/1").with(reading()).exchange();
        var tag = read.getResponse().getHeader(HttpHeaders.ETAG);
        assertThat(write(HttpMethod.PUT, "/moi/1", WRITTEN, tag))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"title\": {\"en\": \"New rules\"}}");
        assertThat(write(HttpMethod.PUT, "/qt-522/2", WRITTEN.replace("moi.", "qt-522."), "\"0\""))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("đã ban hành nên nội dung không sửa được nữa");
    }

    @Test
    void publishesAndWithdrawsOnceAndOnlyWhatWasRead() {
        assertThat(write(HttpMethod.POST, "/moi/1/publish", "", UNREAD)).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(withdraw("/moi/1", "\"Nhầm\"")).hasStatus(HttpStatus.CONFLICT);

        for (int time = 1; time <= 2; time++) {
            assertThat(write(HttpMethod.POST, "/moi/1/publish", ""))
                    .hasStatusOk()
                    .bodyJson()
                    .isLenientlyEqualTo("{\"status\": \"PUBLISHED\", \"publishedAt\": \"2026-11-02T01:00:00Z\"}");
        }
        assertThat(write(HttpMethod.POST, "/moi/1/withdraw", "{\"reason\": \"Nhầm\"}", UNREAD))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(withdraw("/moi/1", "\"Nhầm\"")).hasStatusOk();
        assertThat(withdraw("/moi/1", "\"Lý do khác\""))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"status\": \"WITHDRAWN\", \"withdrawal\": {\"reason\": \"Nhầm\"}}");
        assertThat(write(HttpMethod.POST, "/moi/1/publish", "")).hasStatus(HttpStatus.CONFLICT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\" \"", "\"Sai\\nsót\"", "12"})
    void withdrawsForReasonThatCanBeRead(String reason) {
        var unreadable = reason.equals("12") ? "[]" : reason;
        assertThat(withdraw("/qt-522/2", unreadable))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.problems[*].field")
                .asArray()
                .containsExactly("reason");
    }

    @Test
    void comparesTwoVersions() {
        assertThat(get("/qt-522/comparison?from=1&to=2"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"older": {"version": 1}, "newer": {"version": 2}, "changes": [
                      {"kind": "CHANGED", "clauseId": "qt-522.gio-lam-viec",
                       "before": {"text": {"vi": "Đến đúng giờ."}}}]}\
                    """);
        assertThat(get("/qt-522/comparison?from=1&to=1"))
                .bodyJson()
                .extractingPath("$.changes")
                .asArray()
                .isEmpty();
        assertThat(get("/qt-522/comparison?from=1")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get("/qt-522/comparison?from=mot&to=2")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get("/qt-522/comparison?from=1&to=9")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void listsEveryVersionNewestFirst() {
        assertThat(get(""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[*].version")
                .isEqualTo(List.of(1, 2, 1));
        var answer = get("/qt-522/2");
        assertThat(mvc.get()
                        .uri("/api/clause-sets/qt-522/2")
                        .header(HttpHeaders.IF_NONE_MATCH, answer.getResponse().getHeader(HttpHeaders.ETAG))
                        .with(reading()))
                .hasStatus(HttpStatus.NOT_MODIFIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/qt-522/9", "/khong-co/1", "/qt-522/0"})
    void saysInTheReadersLanguageWhatThereIsNot(String path) {
        assertThat(mvc.get()
                        .uri("/api/clause-sets" + path)
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                        .with(reading()))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .startsWith("There is no clause set or version");
        assertThat(get("/qt-522/mot")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void needsTheScopeOfEachAct() {
        assertThat(mvc.get().uri("/api/clause-sets")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.get().uri("/api/clause-sets").with(scope("pledges:read")))
                .hasStatus(HttpStatus.FORBIDDEN);
        for (var path : List.of("/hai", "/moi/1/publish", "/moi/1/withdraw")) {
            assertThat(request(HttpMethod.POST, path, path.equals("/hai") ? WRITTEN : "{\"reason\": \"Nhầm\"}")
                            .with(reading()))
                    .as(path)
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    private MvcTestResult withdraw(String path, String reason) {
        return write(HttpMethod.POST, path + "/withdraw", "{\"reason\": %s}".formatted(reason));
    }

    private MvcTestResult write(HttpMethod method, String path, String body) {
        return request(method, path, body).with(scope("programmes:write")).exchange();
    }

    private MvcTestResult write(HttpMethod method, String path, String body, String read) {
        return request(method, path, body)
                .header(HttpHeaders.IF_MATCH, read)
                .with(scope("programmes:write"))
                .exchange();
    }

    private MockMvcRequestBuilder request(HttpMethod method, String path, String body) {
        return mvc.method(method)
                .uri(URI.create("/api/clause-sets" + path))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri("/api/clause-sets" + path).with(reading()).exchange();
    }

    private static RequestPostProcessor reading() {
        return scope("programmes:read");
    }

    private static RequestPostProcessor scope(String scope) {
        return jwt().authorities(new SimpleGrantedAuthority("SCOPE_" + scope));
    }
}
