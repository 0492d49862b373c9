package vn.neuguong.pledge.imports.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.imports.PeopleLeftBehind;
import vn.neuguong.pledge.imports.RosterImporting;
import vn.neuguong.pledge.imports.RosterInMemory;
import vn.neuguong.pledge.imports.SongVan;
import vn.neuguong.pledge.offices.web.SignedIn;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.UnitTrees;
import vn.neuguong.testing.WebTest;

@WebTest({ImportsPage.class, LeftBehindPage.class})
@Import({ImportsPageWebTests.SmallRoster.class, ImportRights.class})
class ImportsPageWebTests {

    private static final String IMPORTS = "/office/imports";
    private static final RequestPostProcessor CITY_ADMINISTRATOR =
            SignedIn.as(SignedIn.oanh(Seat.PROGRAMME_ADMIN, PhuXuan.CITY, Map.of()));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RosterInMemory roster;

    @MockitoBean
    JwtDecoder tokens;

    @BeforeEach
    void sixPeopleWork() {
        roster.clear();
        roster.importBoth(SongVan.UNITS, SongVan.PEOPLE);
    }

    @Test
    void offersTheUploadAndWhatWasSentBefore() {
        assertThat(mvc.get().uri(IMPORTS).with(CITY_ADMINISTRATOR))
                .hasStatusOk()
                .bodyText()
                .contains("multipart/form-data", "units.csv", "đã ghi xong")
                .doesNotContain("??");
        assertThat(mvc.get().uri(IMPORTS + "?lang=en").with(CITY_ADMINISTRATOR))
                .bodyText()
                .contains("Send for checking", "written")
                .doesNotContain("??");
    }

    @Test
    void showsWhomTheEndOfAUnitLeavesWithoutAPlace() {
        assertThat(get("/office/imports/left-behind"))
                .hasStatusOk()
                .bodyText()
                .contains("Không có ai")
                .doesNotContain("??");
        roster.end("MN-ANH-DUONG", LocalDate.of(2027, 6, 30));

        assertThat(get("/office/imports/left-behind"))
                .bodyText()
                .containsSubsequence("SV006", "Lương Thúy Hằng", "Trường Mầm non Ánh Dương", "01/07/2027")
                .doesNotContain("??", "SV005");
        assertThat(get("/office/imports/left-behind?lang=en"))
                .bodyText()
                .contains("Without the unit from")
                .doesNotContain("??", "Đơn vị");
        assertThat(mvc.get()
                        .uri("/office/imports/left-behind")
                        .with(SignedIn.as(SignedIn.oanh(Seat.HEAD, PhuXuan.CITY, Map.of()))))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void reloadsItselfWhileTheFilesAreChecked() {
        var page = pageOf(send(SongVan.UNITS, SongVan.PEOPLE));

        assertThat(get(page)).hasStatusOk().hasHeader("Refresh", "3").bodyText().contains("đang chờ kiểm tra");
        roster.work();
        assertThat(get(page))
                .hasStatusOk()
                .doesNotContainHeader("Refresh")
                .bodyText()
                .contains("chờ xác nhận");
    }

    @Test
    void showsWhatIsWrong() {
        var page = checked(send(SongVan.UNITS, SongVan.PEOPLE.replace("hieu@", "<hieu>")));

        assertThat(get(page))
                .bodyText()
                .contains("Có 1 chỗ cần xem", "“&lt;hieu&gt;congdoan.example” không phải là", "email")
                .doesNotContain("??")
                .doesNotContain("name=\"confirmed\"");
        assertThat(get(page + "?lang=en"))
                .bodyText()
                .contains("is not an e-mail address")
                .doesNotContain("??");
    }

    @Test
    void showsWhatWouldChangeAndWritesItOnceTheBoxIsTicked() {
        var page = checked(send(null, SongVan.PEOPLE.replace("Bảo vệ", "Giám thị")));

        assertThat(get(page))
                .bodyText()
                .contains("Giám thị", "SV005", "name=\"confirmed\"")
                .doesNotContain("??");
        assertThat(get(page + "/changes?kind=CHANGED")).bodyText().contains("Bảo vệ", "Giám thị");
        assertThat(post(page + "/confirm", "confirmed", "")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post(page + "/confirm", "confirmed", "true")).hasStatus(HttpStatus.SEE_OTHER);
        roster.work();
        assertThat(get(page)).bodyText().contains("đã ghi xong", "Những gì đã thay đổi");
    }

    @Test
    void asksToTypeHowManyLeave() {
        var headAlone = SongVan.PEOPLE.lines().limit(2).collect(Collectors.joining("\n"));
        var sent = mvc.post()
                .uri(IMPORTS)
                .multipart()
                .file(csv("people", headAlone))
                .param("scope", "complete")
                .param("rootUnit", PhuXuan.CITY)
                .with(CITY_ADMINISTRATOR)
                .with(csrf())
                .exchange();
        var page = checked(sent);

        assertThat(get(page)).bodyText().contains("Có 5 người sẽ thôi việc", "name=\"acceptLeavers\"");
        assertThat(post(page + "/confirm", "confirmed", "true")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(page + "/confirm?acceptLeavers=năm", "confirmed", "true"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("hãy nêu đúng con số ấy");
        assertThat(post(page + "/confirm?acceptLeavers=5", "confirmed", "true")).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(send(null, null))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Thiếu tệp");
    }

    @Test
    void isForTheAdministratorsOfTheUppermostLevelOnly() {
        var parents = Map.of(PhuXuan.SCHOOL, PhuXuan.CITY);
        for (var other : new RequestPostProcessor[] {
            SignedIn.as(SignedIn.oanh(Seat.PROGRAMME_ADMIN, PhuXuan.SCHOOL, parents)),
            SignedIn.as(SignedIn.oanh(Seat.HEAD, PhuXuan.CITY, Map.of()))
        }) {
            assertThat(mvc.get().uri(IMPORTS).with(other)).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(mvc.post().uri(IMPORTS).multipart().with(other).with(csrf()))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void knowsNoOtherImport() {
        assertThat(get(IMPORTS + "/khong-co")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult send(@Nullable String units, @Nullable String people) {
        var form = mvc.post().uri(IMPORTS).multipart();
        if (units != null) {
            form.file(csv("units", units));
        }
        if (people != null) {
            form.file(csv("people", people));
        }
        return form.with(CITY_ADMINISTRATOR).with(csrf()).exchange();
    }

    private String checked(MvcTestResult sent) {
        roster.work();
        return pageOf(sent);
    }

    private static String pageOf(MvcTestResult sent) {
        assertThat(sent).hasStatus(HttpStatus.SEE_OTHER);
        return String.valueOf(sent.getResponse().getRedirectedUrl());
    }

    private MvcTestResult get(String page) {
        return mvc.get().uri(page).with(CITY_ADMINISTRATOR).exchange();
    }

    private MvcTestResult post(String page, String field, String value) {
        return mvc.post()
                .uri(page)
                .param(field, value)
                .with(CITY_ADMINISTRATOR)
                .with(csrf())
                .exchange();
    }

    private static MockMultipartFile csv(String part, String content) {
        return new MockMultipartFile(part, part + ".csv", "text/csv", content.getBytes(UTF_8));
    }

    static class SmallRoster {

        @Bean
        RosterInMemory rosterInMemory() {
            return new RosterInMemory();
        }

        @Bean
        RosterImporting rosterImporting(RosterInMemory roster) {
            return roster.importing();
        }

        @Bean
        PeopleLeftBehind peopleLeftBehind(RosterInMemory roster) {
            return roster.leftBehind();
        }

        @Bean
        UnitTrees unitTrees(RosterInMemory roster) {
            return roster.trees();
        }
    }
}
