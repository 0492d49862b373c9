package vn.neuguong.pledge.dissemination.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.dissemination.ActivitiesInMemory;
import vn.neuguong.pledge.dissemination.ActivityKind;
import vn.neuguong.pledge.dissemination.ActivityStatus;
import vn.neuguong.pledge.dissemination.BriefingsInMemory;
import vn.neuguong.pledge.dissemination.DisseminationWithoutDatabase;
import vn.neuguong.pledge.dissemination.HandOutAtPhuXuan;
import vn.neuguong.pledge.offices.web.SignedIn;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.testing.WebTest;

@WebTest({OfficeActivitiesPage.class, OfficeActivityPage.class})
@Import(DisseminationWithoutDatabase.class)
class OfficeDisseminationWebTests {

    private static final String BOARD = "/office/dissemination";
    private static final byte[] MINUTES = "%PDF-1.7".getBytes(US_ASCII);
    private static final String HAND_OUT = BOARD + "/" + HandOutAtPhuXuan.ID;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ActivitiesInMemory activities;

    @Autowired
    private BriefingsInMemory briefings;

    @BeforeEach
    void theHandbookIsToBeHandedOut() {
        activities.holdOnly(HandOutAtPhuXuan.planned());
        briefings.clear();
    }

    @Test
    void listsWhatTheUnitsDoInBothLanguages() {
        assertThat(mvc.get().uri(BOARD).with(head()))
                .hasStatusOk()
                .bodyText()
                .contains("Phát sổ tay ứng xử", "05/11/2026", "Năm không", PhuXuan.SCHOOL_NAME)
                .doesNotContain("??", "role=\"alert\"");
        assertThat(mvc.get().uri(BOARD + "?lang=en").with(head()))
                .bodyText()
                .contains("Making the programme known", "planned", "The Five No&#39;s")
                .doesNotContain("??", "Hình thức", "dự kiến");
        assertThat(mvc.get().uri(HAND_OUT + "?lang=en").with(head()))
                .bodyText()
                .contains("Record that it was held", "Led by")
                .doesNotContain("??", "Hủy hoạt động");
    }

    @Test
    void listsTheNewestFirst() {
        activities.holdOnly(
                HandOutAtPhuXuan.meetingHeld("a", LocalDate.of(2026, 11, 3)),
                HandOutAtPhuXuan.meetingHeld("b", LocalDate.of(2026, 11, 17)),
                HandOutAtPhuXuan.meetingHeld("c", LocalDate.of(2026, 11, 10)));

        assertThat(mvc.get().uri(BOARD).with(head()))
                .bodyText()
                .containsSubsequence("17/11/2026", "10/11/2026", "03/11/2026");
    }

    @Test
    void plansAnActivityAndShowsIt() {
        assertThat(plan(fields(Map.of("title", " <b>Hội nghị</b> "))))
                .hasStatus(HttpStatus.SEE_OTHER)
                .redirectedUrl()
                .startsWith(BOARD + "/");
    }

    @Test
    void keepsWhatWasEnteredAndNamesEachFieldThatIsWrong() {
        var answer = plan(fields(Map.of(
                "title", "",
                "place", "Hội trường <B>",
                "day", "2020-01-01",
                "note", "Mời cả\u0000 phụ huynh")));

        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<strong>Tên hoạt động</strong>:", "không được để trống", "<strong>Ghi chú</strong>:")
                .contains("value=\"Hội trường &lt;B&gt;\"", "value=\"2020-01-01\"")
                .contains("value=\"SEMINAR\" required=\"required\" checked")
                .doesNotContain("??");
        assertThat(activities.writes()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "kind, PARTY, Kind",
        "day, 24/11/2026, Day it is held",
        "day, hôm nay, Day it is held",
        "readBy, 31-12, Everybody confirms having read it by"
    })
    void saysInTheReadersLanguageWhatCannotBeRead(String field, String wrong, String label) {
        assertThat(mvc.post()
                        .uri(BOARD + "?lang=en")
                        .params(fields(Map.of(field, wrong)))
                        .with(head()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<strong>%s</strong>:".formatted(label), "has the wrong type")
                .doesNotContain("??", "java.", "Failed to convert");
        assertThat(activities.writes()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "day, 2020-01-01, Ngày tổ chức",
        "readBy, 2026-11-19, Hạn để từng người xác nhận đã đọc",
        "programmeId, khong-co, Chương trình",
        "clauseSets, nt-3196, Bộ quy tắc được phổ biến"
    })
    void saysWhichFieldDoesNotFit(String field, String wrong, String label) {
        assertThat(plan(fields(Map.of(field, wrong))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<strong>%s</strong>:".formatted(label))
                .doesNotContain("??");
    }

    @Test
    void refusesEmptyFormInFull() {
        assertThat(plan(new LinkedMultiValueMap<>()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<strong>Chương trình</strong>", "<strong>Đơn vị</strong>", "<strong>Hình thức</strong>");
    }

    @Test
    void showsAndChangesNothingOfOtherUnits() {
        var diep = SignedIn.as(SignedIn.oanh(Seat.HEAD, "TH-KHAC", Map.of()));
        assertThat(mvc.get().uri(HAND_OUT).with(diep)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post()
                        .uri(HAND_OUT + "/holding")
                        .param("heldOn", "2026-11-06")
                        .with(diep))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post()
                        .uri(HAND_OUT + "/cancellation")
                        .param("reason", "Mưa bão")
                        .with(diep))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri(BOARD + "?unit=" + PhuXuan.CITY).with(head())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(plan(fields(Map.of("unitId", PhuXuan.CITY)))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri(BOARD).with(SignedIn.oanhAs(Seat.YOUTH))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri(BOARD + "/khong-co").with(head())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(activities.writes()).isZero();
    }

    @Test
    void recordsThatItWasHeld() {
        for (var wrong : new String[] {"", "06/11/2026", "2026-11-21", "+999999999-01-01"}) {
            assertThat(act("/holding", "heldOn", wrong))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("<strong>Đã tổ chức ngày</strong>:")
                    .doesNotContain("??");
        }
        assertThat(activities.writes()).isZero();

        assertThat(act("/holding", "heldOn", "2026-11-06"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl(HAND_OUT);
        assertThat(activities.alone().status()).isEqualTo(ActivityStatus.HELD);
        assertThat(act("/cancellation", "reason", "Mưa bão"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Hoạt động này đã tổ chức nên không thực hiện được việc đó.");
    }

    @Test
    void cancelsForReasonAndKeepsAllOfIt() {
        for (var wrong : new String[] {" ", "m".repeat(501), "Mưa\r\nbão"}) {
            assertThat(act("/cancellation", "reason", wrong))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("<strong>Lý do hủy</strong>:");
        }
        assertThat(act("/cancellation", "reason", "Mưa <bão>")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(mvc.get().uri(HAND_OUT).with(head())).bodyText().contains("Mưa &lt;bão&gt;");
    }

    @Test
    void recordsThoseTickedOfThoseShown() {
        activities.holdOnly(HandOutAtPhuXuan.held(ActivityKind.MEETING));
        var shown = new LinkedMultiValueMap<String, String>();
        shown.add("shown", PhuXuan.LAN.personId());
        shown.add("shown", PhuXuan.TRUONG.personId());
        shown.add("present", PhuXuan.LAN.personId());
        shown.add("present", PhuXuan.DIEP.personId());

        assertThat(mvc.post().uri(HAND_OUT + "/attendance").params(shown).with(head()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(activities.alone().attended()).isEqualTo(1);

        assertThat(act("/attendance", "everybody", "true")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(activities.alone().attended()).isEqualTo(4);
        assertThat(mvc.get().uri(HAND_OUT).with(head()))
                .bodyText()
                .containsSubsequence("Đỗ Thị Kim Oanh", "Hồ Xuân Trường", "Nguyễn Ngọc Diệp", "Trần Thị Phương Lan");
    }

    @Test
    void recordsNobodyFromElsewhere() {
        activities.holdOnly(HandOutAtPhuXuan.held(ActivityKind.MEETING));
        var forged = new LinkedMultiValueMap<String, String>();
        forged.add("shown", PhuXuan.HIEU.personId());
        forged.add("present", PhuXuan.HIEU.personId());

        assertThat(mvc.post().uri(HAND_OUT + "/attendance").params(forged).with(head()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<strong>Người có mặt</strong>:")
                .doesNotContain("??");
        assertThat(activities.alone().attended()).isZero();
    }

    @Test
    void keepsOnlyFilesThatShowSomething() {
        activities.holdOnly(HandOutAtPhuXuan.held(ActivityKind.MEETING));

        assertThat(attach("anh.png", "GIF89a".getBytes(US_ASCII)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("tệp không phải là PDF, JPG hoặc PNG");
        assertThat(attach("anh.pdf", "%PDF-1.7".getBytes(US_ASCII))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(mvc.get().uri(HAND_OUT).with(head())).bodyText().contains("đã lưu một tệp PDF");
    }

    @Test
    void handsOutTheFileToBeSavedToWhoeverMaySeeTheActivity() {
        activities.holdOnly(HandOutAtPhuXuan.held(ActivityKind.MEETING));
        assertThat(mvc.get().uri(HAND_OUT + "/file").with(head())).hasStatus(HttpStatus.NOT_FOUND);
        attach("bien-ban.exe", MINUTES);

        assertThat(mvc.get().uri(HAND_OUT + "/file").with(head()))
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_PDF)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .headers()
                .hasValue("Content-Disposition", "attachment; filename=\"%s.pdf\"".formatted(HandOutAtPhuXuan.ID));
        assertThat(mvc.get().uri(HAND_OUT + "/file").with(head())).body().isEqualTo(MINUTES);
        assertThat(mvc.get().uri(HAND_OUT + "/file").with(SignedIn.oanhAs(Seat.YOUTH)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri(BOARD + "/khong-co/file").with(head())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void keepsTheSameFileOnceAndTakesAnotherInItsPlace() {
        activities.holdOnly(HandOutAtPhuXuan.held(ActivityKind.MEETING));
        attach("bien-ban.pdf", MINUTES);
        var first = activities.alone().file();

        assertThat(attach("gui-lai.pdf", MINUTES)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(activities.alone().file()).as("sent again").isEqualTo(first);
        assertThat(activities.writes()).isEqualTo(1);

        var corrected = "%PDF-1.7 (bản sửa)".getBytes(UTF_8);
        assertThat(attach("sua.pdf", corrected)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(activities.alone().file()).isNotEqualTo(first);
        assertThat(mvc.get().uri(HAND_OUT + "/file").with(head())).body().isEqualTo(corrected);
    }

    @Test
    void keepsNoFileOfWhatIsNotHeld() {
        activities.holdOnly(HandOutAtPhuXuan.cancelled());

        assertThat(attach("bien-ban.pdf", MINUTES)).hasStatus(HttpStatus.CONFLICT);
        assertThat(activities.writes()).isZero();
        assertThat(mvc.get().uri(HAND_OUT + "/file").with(head())).hasStatus(HttpStatus.NOT_FOUND);
    }

    private static RequestPostProcessor head() {
        return SignedIn.oanhAs(Seat.HEAD);
    }

    private MvcTestResult plan(MultiValueMap<String, String> fields) {
        return mvc.post().uri(BOARD).params(fields).with(head()).exchange();
    }

    private MvcTestResult act(String act, String field, String value) {
        return mvc.post().uri(HAND_OUT + act).param(field, value).with(head()).exchange();
    }

    private MvcTestResult attach(String name, byte[] content) {
        return mvc.post()
                .uri(HAND_OUT + "/file")
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .with(head())
                .exchange();
    }

    /** A form filled in as it should be, but for what the test says. */
    private static MultiValueMap<String, String> fields(Map<String, String> changed) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.set("programmeId", PhuXuan.CAMPAIGN);
        fields.set("unitId", PhuXuan.SCHOOL);
        fields.set("kind", "SEMINAR");
        fields.set("title", "Tọa đàm");
        fields.set("day", "2026-11-24");
        fields.set("readBy", "");
        changed.forEach(fields::set);
        return fields;
    }
}
