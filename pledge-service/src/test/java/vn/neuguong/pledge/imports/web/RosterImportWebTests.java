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
    void answersPreviewWithWhatItWouldChange() {
        assertThat(preview(SongVan.UNITS, SongVan.PEOPLE))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"units": {"added": 3, "changed": 0, "unchanged": 0},
                     "people": {"added": 6, "changed": 0, "unchanged": 0}}\
                    """)
                .hasPathSatisfying("$.importId", id -> assertThat(id).asString().isNotBlank());
        assertThat(roster.membersCount()).isZero();
    }

    @Test
    void confirmsOnceAndAnswersTheSameWhenRepeated() throws UnsupportedEncodingException {
        var preview = preview(SongVan.UNITS, SongVan.PEOPLE).getResponse().getContentAsString();
        var confirm = IMPORTS + "/" + JsonPath.read(preview, "$.importId") + "/confirm";

        assertThat(mvc.post().uri(confirm).with(scope("roster:write")))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(preview);
        assertThat(mvc.post().uri(confirm).with(scope("roster:write")))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(preview);
        assertThat(roster.membersCount()).isEqualTo(6);
    }

    @Test
    void listsEveryProblemWithFileRowColumnAndReason() {
        var people = SongVan.PEOPLE.replace("hieu@", "hieu").replace("PHU-XUAN,CONTRACT_WORKER", "X,CONTRACT_WORKER");

        assertThat(preview(SongVan.UNITS, people))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"status": 422,
                     "title": "Danh sách chưa nhập được",
                     "detail": "Có 2 chỗ cần sửa. Chưa có gì thay đổi.",
                     "problems": [
                       {"file": "people", "row": 2, "column": "email",
                        "reason": "“hieucongdoan.example” không phải là một địa chỉ thư điện tử."},
                       {"file": "people", "row": 6, "column": "unit_code",
                        "reason": "Không có đơn vị nào mang mã “THCS-X”."}]}\
                    """);
        assertThat(roster.membersCount()).isZero();
    }

    @Test
    void acceptsPeopleAloneOnceTheUnitsAreKnown() throws UnsupportedEncodingException {
        var all = preview(SongVan.UNITS, SongVan.PEOPLE).getResponse().getContentAsString();
        var confirm = IMPORTS + "/" + JsonPath.read(all, "$.importId") + "/confirm";
        assertThat(mvc.post().uri(confirm).with(scope("roster:write"))).hasStatusOk();

        assertThat(mvc.post()
                        .uri(IMPORTS)
                        .multipart()
                        .file(csv("people", SongVan.PEOPLE))
                        .with(scope("roster:write")))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .isLenientlyEqualTo("{\"people\": {\"added\": 0, \"changed\": 0, \"unchanged\": 6}}");
    }

    @Test
    void needsThePeopleFile() {
        assertAsksForPeople(mvc.post()
                .uri(IMPORTS)
                .multipart()
                .file(csv("units", SongVan.UNITS))
                .with(scope("roster:write"))
                .exchange());
    }

    @Test
    void asksForThePeopleFileWhenItIsSentAsText() {
        assertAsksForPeople(mvc.post()
                .uri(IMPORTS)
                .multipart()
                .param("people", SongVan.PEOPLE)
                .with(scope("roster:write"))
                .exchange());
    }

    @Test
    void asksForThePeopleFileWhenSentJson() {
        assertAsksForPeople(mvc.post()
                .uri(IMPORTS)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"people\": []}")
                .with(scope("roster:write"))
                .exchange());
    }

    private static void assertAsksForPeople(MvcTestResult answer) {
        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.problems[?(@.file == 'people' && @.reason =~ /.*Thiếu tệp “people”.*/)]")
                .asArray()
                .hasSize(1);
    }

    @Test
    void saysThatPreviewIsOutdated() throws UnsupportedEncodingException {
        var mine = preview(SongVan.UNITS, SongVan.PEOPLE).getResponse().getContentAsString();
        var theirs = preview(SongVan.UNITS, SongVan.PEOPLE).getResponse().getContentAsString();
        mvc.post()
                .uri(IMPORTS + "/" + JsonPath.read(theirs, "$.importId") + "/confirm")
                .with(scope("roster:write"))
                .exchange();

        assertThat(mvc.post()
                        .uri(IMPORTS + "/" + JsonPath.read(mine, "$.importId") + "/confirm")
                        .with(scope("roster:write")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Danh sách đã thay đổi từ khi xem trước");
    }

    @Test
    void knowsNoOtherImport() {
        assertThat(mvc.post().uri(IMPORTS + "/khong-co/confirm").with(scope("roster:write")))
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

    private MvcTestResult preview(String units, String people) {
        return mvc.post()
                .uri(IMPORTS)
                .multipart()
                .file(csv("units", units))
                .file(csv("people", people))
                .with(scope("roster:write"))
                .exchange();
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
