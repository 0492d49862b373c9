package vn.neuguong.pledge.dissemination.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.dissemination.ActivitiesInMemory;
import vn.neuguong.pledge.dissemination.ActivityKind;
import vn.neuguong.pledge.dissemination.BriefingsInMemory;
import vn.neuguong.pledge.dissemination.DisseminationWithoutDatabase;
import vn.neuguong.pledge.dissemination.HandOutAtPhuXuan;
import vn.neuguong.testing.WebTest;

@WebTest(ActivityController.class)
@Import(DisseminationWithoutDatabase.class)
class ActivityWebTests {

    private static final String ACTIVITIES = "/api/dissemination/activities";
    private static final String HAND_OUT = ACTIVITIES + "/" + HandOutAtPhuXuan.ID;
    private static final String PLAN = """
        {
          "programmeId": "nam-khong-2026",
          "unitId": "THCS-PHU-XUAN",
          "kind": "MEETING",
          "title": "Hội nghị phát động",
          "day": "2026-11-24",
          "place": "Hội trường",
          "ledBy": "Hiệu trưởng",
          "clauseSets": ["five-nos"],
          "note": "Mời cả\\nphụ huynh.",
          "readBy": "2026-12-01"
        }
        """;

    private static final byte[] PDF = "%PDF-1.7".getBytes(US_ASCII);

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
    void plansAnActivityForEverythingTheProgrammeAsksFor() {
        assertThat(plan("{\"programmeId\": \"nam-khong-2026\", \"unitId\": \"THCS-PHU-XUAN\", \"kind\": \"POSTING\","
                        + " \"title\": \" =HYPERLINK(1) <b>Niêm yết</b> \", \"day\": \"2026-11-24\"}"))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"status": "PLANNED", "title": "=HYPERLINK(1) <b>Niêm yết</b>", "place": "", "readBy": null,
                     "unitName": "Trường Trung học cơ sở Phú Xuân", "programmeVersion": 1,
                     "clauseSets": [{"id": "five-nos", "version": 1}], "hasFile": false}\
                    """);
        assertThat(plan(PLAN)).hasStatus(HttpStatus.CREATED);
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        assertThat(plan("{}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.problems[*].field")
                .asArray()
                .containsExactlyInAnyOrder("programmeId", "unitId", "kind", "title", "day");
        assertThat(activities.writes()).isZero();
    }

    static Stream<Arguments> unfitPlans() {
        return Stream.of(
                arguments("title", "Hội nghị phát động", "Hội nghị\\r\\nBcc: x@song-van.example"),
                arguments("title", "Hội nghị phát động", "Hội \\u202enghị"),
                arguments("title", "Hội nghị phát động", "\\u3000 – 1"),
                arguments("title", "Hội nghị phát động", "h".repeat(201)),
                arguments("place", "Hội trường", "Hội\\ntrường"),
                arguments("ledBy", "Hiệu trưởng", "h".repeat(201)),
                arguments("note", "phụ huynh", "phụ\\u0000huynh"),
                arguments("note", "phụ huynh", "phụ\\u200bhuynh"),
                arguments("note", "phụ huynh", "h".repeat(2_001)),
                arguments("clauseSets[1]", "\"five-nos\"", "\"five-nos\", null"),
                arguments("clauseSets", "\"five-nos\"", "\"five-nos\"" + ", \"five-nos\"".repeat(20)),
                arguments("unitId", "THCS-PHU-XUAN", "T".repeat(61)),
                arguments("kind", "MEETING", "PARTY"),
                arguments("day", "2026-11-24", "24/11/2026"),
                arguments("readBy", "2026-12-01", "2026-02-30"),
                arguments("clauseSets", "[\"five-nos\"]", "\"five-nos\""));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("unfitPlans")
    void refusesWhatCannotBeReadNamingTheField(String field, String right, String wrong) {
        assertThat(PLAN).contains(right);

        assertThat(plan(PLAN.replace(right, wrong)))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.problems[*].field")
                .asArray()
                .containsExactly(field);
        assertThat(activities.writes()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "day, 2026-11-24, 2025-11-19",
        "day, 2026-11-24, +999999999-01-01",
        "readBy, 2026-12-01, 2026-11-23",
        "readBy, 2026-12-01, 2028-11-21",
        "programmeId, nam-khong-2026, khong-co",
        "unitId, THCS-PHU-XUAN, KHONG-CO",
        "clauseSets, five-nos, nt-3196"
    })
    void refusesWhatDoesNotFitTheProgramme(String field, String right, String wrong) {
        assertThat(plan(PLAN.replace(right, wrong)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.problems[*].field")
                .asArray()
                .contains(field);
        assertThat(activities.writes()).isZero();
    }

    @Test
    void asksNobodyToHaveReadSomethingByDayThatHasPassed() {
        assertThat(plan(PLAN.replace("2026-11-24", "2026-11-10").replace("2026-12-01", "2026-11-12")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .isLenientlyEqualTo("{\"problems\": [{\"field\": \"readBy\", \"reason\": \"ngày này đã qua\"}]}");
    }

    @Test
    void recordsTheFirstDayItWasHeldOn() {
        assertThat(post("/holding", "{\"heldOn\": \"2026-11-06\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"status\": \"HELD\", \"day\": \"2026-11-06\", \"members\": 4}");
        assertThat(post("/holding", "{\"heldOn\": \"2026-11-07\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"day\": \"2026-11-06\"}");
        assertThat(activities.writes()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"heldOn\": \"2026-11-21\"} | 422",
                "{\"heldOn\": \"2020-11-21\"} | 422",
                "{\"heldOn\": \"hôm qua\"} | 400",
                "{\"heldOn\": null} | 400",
                "{} | 400",
                "[] | 400",
                "heldOn | 400"
            })
    void recordsNoDayThatCannotBe(String body, int status) {
        assertThat(post("/holding", body)).hasStatus(status);
        assertThat(activities.writes()).isZero();
    }

    @Test
    void saysInTheReadersLanguageThatNothingFollowsCancellation() {
        activities.holdOnly(HandOutAtPhuXuan.cancelled());

        assertThat(post("/holding", "{\"heldOn\": \"2026-11-06\"}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Hoạt động này đã hủy nên không thực hiện được việc đó.");
        assertThat(request("/attendance", "{\"everybodyElse\": true}")
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                        .exchange())
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("This activity is cancelled, so this cannot be done.");
        assertThat(attach("minh-chung.pdf", PDF)).hasStatus(HttpStatus.CONFLICT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"reason\": \" \"} | 422",
                "{\"reason\": \"Mưa\\r\\nbão\"} | 422",
                "{\"reason\": \"Mưa \\u202ebão\"} | 422",
                "{\"reason\": null} | 400",
                "{} | 400"
            })
    void cancelsForReasonThatCanBeRead(String body, int status) {
        assertThat(post("/cancellation", body))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.problems[*].field")
                .asArray()
                .containsExactly("reason");
        assertThat(post("/cancellation", "{\"reason\": \"%s\"}".formatted("m".repeat(501))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(activities.writes()).isZero();

        assertThat(post("/cancellation", "{\"reason\": \" Mưa bão \"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"status\": \"CANCELLED\"}");
        assertThat(activities.alone().cancellationReason()).contains("Mưa bão");
    }

    @Test
    void recordsWhoTookPartAndCorrectsIt() {
        activities.holdOnly(HandOutAtPhuXuan.held(ActivityKind.MEETING));

        assertThat(post("/attendance", "{\"everybodyElse\": true, \"absent\": [\"%s\"]}".formatted(truong())))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"members\": 4, \"attended\": 3}");
        assertThat(post("/attendance", "{\"present\": [\"%s\"]}".formatted(truong())))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"attended\": 4}");
        assertThat(post("/attendance", "{\"present\": [\"%s\"]}".formatted(truong())))
                .bodyJson()
                .isLenientlyEqualTo("{\"attended\": 4}");
        assertThat(get("/attendance?limit=2"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].attended")
                .asArray()
                .hasSize(2);
    }

    @Test
    void countsNobodyFromElsewhereAndNobodyTwice() {
        activities.holdOnly(HandOutAtPhuXuan.held(ActivityKind.MEETING));
        var hieu = PhuXuan.HIEU.personId();

        assertThat(post("/attendance", "{\"present\": [\"%s\", \"ai-do\"]}".formatted(hieu)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.problems[*].field")
                .asArray()
                .containsExactly("present", "present");
        assertThat(post("/attendance", "{\"present\": [\"%1$s\"], \"absent\": [\"%1$s\"]}".formatted(truong())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.problems[0].reason")
                .asString()
                .contains("vừa được ghi là có mặt vừa được ghi là vắng");
        assertThat(post("/attendance", "{\"present\": [null]}")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post("/attendance", "{\"present\": \"%s\"}".formatted(truong())))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(activities.alone().attended()).isZero();
    }

    @Test
    void countsNobodyBeforeItWasHeldOrWhereNobodyTakesPart() {
        assertThat(post("/attendance", "{\"everybodyElse\": true}")).hasStatus(HttpStatus.CONFLICT);

        activities.holdOnly(HandOutAtPhuXuan.held(ActivityKind.POSTING));
        assertThat(post("/attendance", "{\"everybodyElse\": true}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void keepsOnlyFilesThatAreWhatTheySay() {
        assertThat(attach("anh.png", "<svg onload=alert(1)>".getBytes(US_ASCII)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var tooLarge = new byte[DisseminationWithoutDatabase.LARGEST_FILE + 1];
        assertThat(attach("lon.pdf", tooLarge)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(mvc.post().uri(HAND_OUT + "/file").multipart().with(writing()))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.problems[0].field")
                .isEqualTo("file");
        assertThat(get("/file")).hasStatus(HttpStatus.NOT_FOUND);

        assertThat(attach("bien-ban.exe", PDF)).hasStatusOk().bodyJson().isLenientlyEqualTo("{\"hasFile\": true}");
    }

    @Test
    void listsPageByPage() {
        activities.holdOnly(
                HandOutAtPhuXuan.planned("a"), HandOutAtPhuXuan.planned("b"), HandOutAtPhuXuan.planned("c"));

        var first = list("?programmeId=nam-khong-2026&unitId=THCS-PHU-XUAN&limit=2");
        assertThat(first)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].activityId")
                .isEqualTo(List.of("a", "b"));
        assertThat(list("?programmeId=nam-khong-2026&unitId=KHONG-CO"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(list("")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(list("?programmeId=nam-khong-2026&limit=0")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(list("?programmeId=nam-khong-2026&cursor=%00")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void knowsNoOtherActivities() {
        var unknown = ACTIVITIES + "/khong-co";
        assertThat(mvc.get().uri(unknown).with(reading())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(unknown + "/attendance").with(reading())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post()
                        .uri(unknown + "/holding")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"heldOn\": \"2026-11-06\"}")
                        .with(writing()))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Không có hoạt động này.");
    }

    @Test
    void needsTheScopeOfEachAct() {
        assertThat(mvc.get().uri(HAND_OUT)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.get().uri(HAND_OUT).with(scope("pledges:read"))).hasStatus(HttpStatus.FORBIDDEN);
        for (var act : List.of("", "/holding", "/cancellation", "/attendance", "/file")) {
            var path = act.isEmpty() ? ACTIVITIES : HAND_OUT + act;
            var request = act.equals("/file")
                    ? mvc.post().uri(path).multipart().file(pdf("a.pdf")).with(reading())
                    : mvc.post()
                            .uri(path)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(act.isEmpty() ? PLAN : "{\"heldOn\": \"2026-11-06\", \"reason\": \"Mưa\"}")
                            .with(reading());
            assertThat(request).as(path).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(activities.writes()).isZero();
    }

    private static String truong() {
        return PhuXuan.TRUONG.personId();
    }

    private MvcTestResult plan(String body) {
        return mvc.post()
                .uri(ACTIVITIES)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(writing())
                .exchange();
    }

    private MvcTestResult post(String act, String body) {
        return request(act, body).exchange();
    }

    private MockMvcRequestBuilder request(String act, String body) {
        return mvc.post()
                .uri(HAND_OUT + act)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(writing());
    }

    private MvcTestResult attach(String name, byte[] content) {
        return mvc.post()
                .uri(HAND_OUT + "/file")
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .with(writing())
                .exchange();
    }

    private static MockMultipartFile pdf(String name) {
        return new MockMultipartFile("file", name, null, PDF);
    }

    private MvcTestResult get(String part) {
        return mvc.get().uri(HAND_OUT + part).with(reading()).exchange();
    }

    private MvcTestResult list(String query) {
        return mvc.get().uri(ACTIVITIES + query).with(reading()).exchange();
    }

    private static RequestPostProcessor reading() {
        return scope("dissemination:read");
    }

    private static RequestPostProcessor writing() {
        return scope("dissemination:write");
    }

    private static RequestPostProcessor scope(String scope) {
        return jwt().authorities(new SimpleGrantedAuthority("SCOPE_" + scope));
    }
}
