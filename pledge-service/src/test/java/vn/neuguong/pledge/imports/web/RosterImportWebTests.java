package vn.neuguong.pledge.imports.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.neuguong.pledge.imports.RosterImporting;
import vn.neuguong.pledge.imports.RosterInMemory;
import vn.neuguong.pledge.imports.SongVan;
import vn.neuguong.testing.WebTest;

@WebTest(RosterImportController.class)
@Import(RosterImportWebTests.EmptyRoster.class)
class RosterImportWebTests {

    private static final String IMPORTS = "/api/roster/imports";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RosterInMemory roster;

    @MockitoBean
    JwtDecoder tokens;

    @BeforeEach
    void rosterIsEmpty() {
        roster.clear();
    }

    @Test
    void takesFilesAndSaysWhereToLook() throws UnsupportedEncodingException {
        var received = send(SongVan.UNITS, SongVan.PEOPLE);

        assertThat(received)
                .hasStatus(HttpStatus.ACCEPTED)
                .hasHeader(HttpHeaders.LOCATION, IMPORTS + "/" + idOf(received))
                .bodyJson()
                .isLenientlyEqualTo("{\"status\": \"RECEIVED\", \"unitsFile\": \"units.csv\"}");
        roster.work();
        assertThat(get("/" + idOf(received))).hasStatusOk().bodyJson().isLenientlyEqualTo("""
            {"status": "PREVIEWED", "problems": 0,
             "units": {"added": 3, "changed": 0, "moved": 0, "left": 0, "unchanged": 0},
             "people": {"added": 6, "changed": 0, "moved": 0, "left": 0, "unchanged": 0}}\
            """);
        assertThat(roster.membersCount()).isZero();
    }

    @Test
    void confirmsOnceAndAnswersTheSameWhenRepeated() throws UnsupportedEncodingException {
        var importId = checked(SongVan.UNITS, SongVan.PEOPLE);

        assertThat(confirm(importId)).hasStatus(HttpStatus.ACCEPTED).bodyText().contains("CONFIRMING");
        roster.work();
        assertThat(confirm(importId)).hasStatus(HttpStatus.ACCEPTED).bodyText().contains("CONFIRMED");
        assertThat(roster.membersCount()).isEqualTo(6);
    }

    @Test
    void listsEveryProblemWithFileRowColumnAndReason() throws UnsupportedEncodingException {
        var people = SongVan.PEOPLE.replace("hieu@", "hieu").replace("PHU-XUAN,CONTRACT_WORKER", "X,CONTRACT_WORKER");
        var importId = checked(SongVan.UNITS, people);

        assertThat(get("/" + importId)).bodyJson().isLenientlyEqualTo("{\"status\": \"REJECTED\", \"problems\": 2}");
        assertThat(get("/" + importId + "/problems")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
            {"items": [
               {"file": "people", "row": 2, "column": "email", "code": "imports.problem.not-an-email",
                "reason": "“hieucongdoan.example” không phải là một địa chỉ thư điện tử."},
               {"file": "people", "row": 6, "column": "unit_code", "code": "imports.problem.unknown-unit",
                "reason": "Không có đơn vị nào mang mã “THCS-X”."}],
             "next": null}\
            """);
        assertThat(mvc.get()
                        .uri(IMPORTS + "/" + importId + "/problems?limit=1")
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                        .with(scope("roster:write")))
                .bodyText()
                .contains("is not an e-mail address")
                .contains("\"next\":\"");
        assertThat(roster.membersCount()).isZero();
    }

    @Test
    void pagesThroughTheDifference() throws UnsupportedEncodingException {
        var importId = checked(SongVan.UNITS, SongVan.PEOPLE);

        var first = get("/" + importId + "/changes?kind=ADDED&limit=8");
        assertThat(first).bodyJson().extractingPath("$.items.length()").isEqualTo(8);
        String next = JsonPath.read(first.getResponse().getContentAsString(), "$.next");
        assertThat(get("/" + importId + "/changes?kind=ADDED&limit=8&cursor=" + next))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
        assertThat(get("/" + importId + "/changes?kind=LEFT"))
                .bodyJson()
                .isStrictlyEqualTo("{\"items\": [], \"next\": null}");
    }

    @Test
    void needsFile() {
        assertAsksForFile(mvc.post()
                .uri(IMPORTS)
                .multipart()
                .param("people", SongVan.PEOPLE)
                .with(scope("roster:write"))
                .exchange());
        assertAsksForFile(mvc.post()
                .uri(IMPORTS)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"people\": []}")
                .with(scope("roster:write"))
                .exchange());
    }

    private static void assertAsksForFile(MvcTestResult answer) {
        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("Thiếu tệp");
    }

    @Test
    void saysThatPreviewIsOutdated() throws UnsupportedEncodingException {
        var mine = checked(SongVan.UNITS, SongVan.PEOPLE);
        var theirs = checked(SongVan.UNITS, SongVan.PEOPLE);
        confirm(theirs);
        roster.work();

        assertThat(confirm(mine))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Danh sách đã thay đổi từ khi xem trước");
    }

    @Test
    void wantsToHearHowManyLeave() throws UnsupportedEncodingException {
        confirm(checked(SongVan.UNITS, SongVan.PEOPLE));
        roster.work();
        var headAlone = SongVan.PEOPLE.lines().limit(2).collect(java.util.stream.Collectors.joining("\n"));
        var received = mvc.post()
                .uri(IMPORTS)
                .multipart()
                .file(csv("people", headAlone))
                .param("scope", "complete")
                .param("rootUnit", "CD-SONG-VAN")
                .with(scope("roster:write"))
                .exchange();
        roster.work();

        assertThat(get("/" + idOf(received)))
                .bodyJson()
                .extractingPath("$.acceptLeavers")
                .isEqualTo(5);
        assertThat(confirm(idOf(received)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("5 người");
        assertThat(mvc.post()
                        .uri(IMPORTS + "/" + idOf(received) + "/confirm?acceptLeavers=5")
                        .with(scope("roster:write")))
                .hasStatus(HttpStatus.ACCEPTED);
    }

    @Test
    void knowsNoOtherImport() {
        assertThat(confirm("khong-co"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void refusesStrangersAndTokensWithoutTheScope() {
        var upload = mvc.post().uri(IMPORTS).multipart().file(csv("people", SongVan.PEOPLE));

        assertThat(upload).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(upload.with(scope("pledges:read"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post().uri(IMPORTS + "/x/confirm").with(scope("pledges:read")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private String checked(String units, String people) throws UnsupportedEncodingException {
        var importId = idOf(send(units, people));
        roster.work();
        return importId;
    }

    private MvcTestResult send(String units, String people) {
        return mvc.post()
                .uri(IMPORTS)
                .multipart()
                .file(csv("units", units))
                .file(csv("people", people))
                .with(scope("roster:write"))
                .exchange();
    }

    private MvcTestResult confirm(String importId) {
        return mvc.post()
                .uri(IMPORTS + "/" + importId + "/confirm")
                .with(scope("roster:write"))
                .exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(IMPORTS + path).with(scope("roster:write")).exchange();
    }

    private static String idOf(MvcTestResult received) throws UnsupportedEncodingException {
        return JsonPath.read(received.getResponse().getContentAsString(), "$.importId");
    }

    private static MockMultipartFile csv(String part, String content) {
        return new MockMultipartFile(part, part + ".csv", "text/csv", content.getBytes(UTF_8));
    }

    private static RequestPostProcessor scope(String scope) {
        return jwt().authorities(new SimpleGrantedAuthority("SCOPE_" + scope));
    }

    static class EmptyRoster {

        @Bean
        RosterInMemory rosterInMemory() {
            return new RosterInMemory();
        }

        @Bean
        RosterImporting rosterImporting(RosterInMemory roster) {
            return roster.importing();
        }
    }
}
