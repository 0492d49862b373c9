package vn.neuguong.pledge.programmes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.programmes.Drafting;
import vn.neuguong.pledge.programmes.Ending;
import vn.neuguong.pledge.programmes.Launching;
import vn.neuguong.pledge.programmes.NamKhong;
import vn.neuguong.pledge.programmes.Period;
import vn.neuguong.pledge.programmes.ProgrammePlan;
import vn.neuguong.pledge.programmes.ProgrammeSettings;
import vn.neuguong.pledge.programmes.Programmes;
import vn.neuguong.testing.WebTest;

@WebTest(ProgrammeController.class)
@EnableConfigurationProperties(ProgrammeSettings.class)
class ProgrammeWebTests {

    private static final String DRAFT = """
        {
          "programmeId": "nam-khong-2026",
          "kind": "CAMPAIGN",
          "name": "Nói không với tiêu cực",
          "legalBasis": ["Kế hoạch số 51/KH-LĐLĐ ngày 20/8/2019"],
          "aims": "Mỗi người tự giác giữ mình trong công việc & trong ứng xử, <mọi lúc, mọi nơi>.",
          "period": {"from": "2026-11-02", "to": "2027-05-31"},
          "pledgeDueAt": "2026-11-20T10:00:00Z",
          "audience": {"rootUnitIds": ["CD-SONG-VAN"]},
          "clauseSets": ["five-nos", "qt-522"],
          "english": {"name": "Say no to wrongdoing"}
        }
        """;

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private Programmes programmes;

    @MockitoBean
    private Drafting drafting;

    @MockitoBean
    private Launching launching;

    @MockitoBean
    private Ending ending;

    @Test
    void draftsProgramme() {
        when(drafting.draft(PhuXuan.CAMPAIGN, PhuXuan.plan())).thenReturn(NamKhong.draft());

        assertThat(post(DRAFT).with(scope("programmes:write")))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .isLenientlyEqualTo("{\"programmeId\": \"nam-khong-2026\", \"version\": 1, \"status\": \"DRAFT\"}");
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        assertThat(post("{\"programmeId\": \"Năm Không\", \"period\": {}}").with(scope("programmes:write")))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.problems[*].field")
                .asArray()
                .containsExactlyInAnyOrder(
                        "programmeId", "kind", "name", "legalBasis", "aims", "pledgeDueAt", "audience", "clauseSets");
        verifyNoInteractions(drafting);
    }

    static Stream<Arguments> unfitTexts() {
        return Stream.of(
                arguments("name", "Nói không với tiêu cực", "Nói không\\r\\nBcc: x@song-van.example"),
                arguments("name", "Nói không với tiêu cực", "Nói \\u202ekhông"),
                arguments("name", "Nói không với tiêu cực", "\\u3000"),
                arguments("aims", "Mỗi người tự giác", "Mỗi người\\u0000"),
                arguments("legalBasis[0]", "Kế hoạch số 51", "Kế hoạch\\u2028số 51"),
                arguments("legalBasis[0]", "Kế hoạch số 51", "Kế hoạch ".repeat(60)),
                arguments("legalBasis", "[\"Kế hoạch", "[" + "\"Kế hoạch số 23\", ".repeat(20) + "\"Kế hoạch"),
                arguments("clauseSets", "[\"five-nos\"", "[" + "\"five-nos\", ".repeat(20) + "\"five-nos\""),
                arguments("audience.rootUnitIds[]", "CD-SONG-VAN", "CD".repeat(40)));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("unfitTexts")
    void refusesTextThatIsTooLongOrNotPlain(String field, String right, String wrong) {
        assertThat(DRAFT).contains(right);

        assertThat(post(DRAFT.replace(right, wrong)).with(scope("programmes:write")))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.problems[*].field")
                .asArray()
                .containsExactly(field);
        verifyNoInteractions(drafting);
    }

    @Test
    void readsAnIdOfAnyLengthToItsEnd() {
        assertThat(post(DRAFT.replace("nam-khong-2026", "n" + "-n".repeat(100_000)))
                        .with(scope("programmes:write")))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.problems[*].field")
                .asArray()
                .containsExactly("programmeId");
    }

    @Test
    void saysWhyAgedDraftIsNotLaunched() {
        when(launching.launch(PhuXuan.CAMPAIGN)).thenThrow(new InvalidInput("pledgeDueAt", "programme.due-passed"));

        assertThat(mvc.post().uri("/api/programmes/nam-khong-2026/launch").with(scope("programmes:write")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"problems\": [{\"field\": \"pledgeDueAt\", \"reason\": \"hạn ký đã qua nên không phát động"
                                + " được; mời soạn lại với hạn ký mới\"}]}");
    }

    @Test
    void launchesProgramme() {
        when(launching.launch(PhuXuan.CAMPAIGN)).thenReturn(NamKhong.launched());

        assertThat(mvc.post().uri("/api/programmes/nam-khong-2026/launch").with(scope("programmes:write")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"status\": \"LAUNCHED\", \"launchedAt\": \"2026-11-02T01:00:00Z\"}");
    }

    @Test
    void answersNotFoundWhenThereIsNothingToLaunch() {
        when(launching.launch(anyString())).thenThrow(Refusal.notFound("programme.unknown", "khong-co"));

        assertThat(mvc.post().uri("/api/programmes/khong-co/launch").with(scope("programmes:write")))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    static Stream<Arguments> unclearPeriods() {
        return Stream.of(
                arguments("{\"from\": \"2026-11-02\"}", "period"),
                arguments("{\"calendarYear\": 2026, \"schoolYear\": 2026}", "period"),
                arguments("{\"from\": \"2026-11-02\", \"to\": \"2027-05-31\", \"schoolYear\": 2026}", "period"),
                arguments("{}", "period"),
                arguments("{\"schoolYear\": 1999}", "period.schoolYear"));
    }

    @ParameterizedTest
    @MethodSource("unclearPeriods")
    void refusesPeriodThatIsNotSaidInOneWay(String period, String field) {
        assertThat(post(DRAFT.replace("{\"from\": \"2026-11-02\", \"to\": \"2027-05-31\"}", period))
                        .with(scope("programmes:write")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.problems[*].field")
                .asArray()
                .containsExactly(field);
    }

    @Test
    void preparesTheNextVersionForSchoolYearWithLaunchesInTheUnits() {
        var next = DRAFT.replace("\"programmeId\": \"nam-khong-2026\",", "")
                .replace("{\"from\": \"2026-11-02\", \"to\": \"2027-05-31\"}", "{\"schoolYear\": 2026}")
                .replace(
                        "\"clauseSets\"",
                        "\"targetPercent\": 95, \"cascade\": {\"dueOn\": {\"LAUNCHED\": \"2026-11-15\"},"
                                + " \"invitations\": \"AFTER_UNIT_LAUNCH\"}, \"clauseSets\"");
        when(drafting.redraft(eq(PhuXuan.CAMPAIGN), any(), any())).thenReturn(NamKhong.launched());

        assertThat(mvc.put()
                        .uri("/api/programmes/nam-khong-2026/draft")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(next)
                        .with(scope("programmes:write")))
                .hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(mvc.put()
                        .uri("/api/programmes/nam-khong-2026/draft")
                        .header(HttpHeaders.IF_MATCH, "\"7\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(next)
                        .with(scope("programmes:write")))
                .hasStatusOk();

        var plan = ArgumentCaptor.forClass(ProgrammePlan.class);
        verify(drafting).redraft(eq(PhuXuan.CAMPAIGN), plan.capture(), any());
        assertThat(plan.getValue().period()).isEqualTo(Period.schoolYear(2026, Month.SEPTEMBER));
        assertThat(plan.getValue().targetPercent()).isEqualTo(95);
        assertThat(plan.getValue().invitesAtLaunch()).isFalse();
    }

    @Test
    void endsProgrammeForReason() {
        when(ending.endEarly(PhuXuan.CAMPAIGN, "Thay bằng cuộc vận động mới")).thenReturn(NamKhong.ended());

        assertThat(end("{\"reason\": \" Thay bằng cuộc vận động mới \"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"status\": \"ENDED\", \"endedAt\": \"2026-11-02T02:00:00Z\"}");
        assertThat(end("{}")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void saysInWhichStateNothingCanBeDone() {
        when(ending.endEarly(any(), any())).thenThrow(NamKhong.refusalToEndDraft());

        assertThat(end("{\"reason\": \"Nhầm\"}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Chương trình nam-khong-2026 chưa phát động nên chưa thể kết thúc.");
    }

    @Test
    void answersWithEveryVersion() {
        when(programmes.findById(PhuXuan.CAMPAIGN)).thenReturn(Optional.of(NamKhong.launched()));

        assertThat(mvc.get().uri("/api/programmes/nam-khong-2026").with(scope("programmes:read")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"status\": \"LAUNCHED\", \"versions\": [{\"version\": 1, \"plan\": {\"targetPercent\":"
                                + " 100}}]}");
        assertThat(mvc.get().uri("/api/programmes/khong-co").with(scope("programmes:read")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private MockMvcRequestBuilder end(String body) {
        return mvc.post()
                .uri("/api/programmes/nam-khong-2026/end")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(scope("programmes:write"));
    }

    @Test
    void listsProgrammes() {
        when(programmes.findByIdGreaterThanOrderByIdAsc(eq(""), any())).thenReturn(List.of(NamKhong.launched()));

        assertThat(mvc.get().uri("/api/programmes").with(scope("programmes:read")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].clauseSets[0].id")
                .isEqualTo("five-nos");
    }

    @Test
    void needsTheScopeOfEachAct() {
        assertThat(post(DRAFT)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(post(DRAFT).with(scope("programmes:read"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post().uri("/api/programmes/nam-khong-2026/launch").with(scope("programmes:read")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/api/programmes").with(scope("pledges:read"))).hasStatus(HttpStatus.FORBIDDEN);
        verifyNoInteractions(drafting, launching, programmes);
    }

    private MockMvcRequestBuilder post(String body) {
        return mvc.post()
                .uri("/api/programmes")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static RequestPostProcessor scope(String scope) {
        return jwt().authorities(new SimpleGrantedAuthority("SCOPE_" + scope));
    }
}
