package vn.neuguong.pledge.cascade.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.cascade.LaunchEvidence;
import vn.neuguong.pledge.cascade.LaunchOfPhuXuan;
import vn.neuguong.pledge.cascade.StepState;
import vn.neuguong.pledge.cascade.UnitLaunch;
import vn.neuguong.pledge.cascade.UnitLaunchesInMemory;
import vn.neuguong.pledge.programmes.LaunchStep;
import vn.neuguong.testing.WebTest;

@WebTest(CascadeController.class)
@Import(CascadeWithoutDatabase.class)
class CascadeWebTests {

    private static final String CASCADE = "/api/programmes/nam-khong-2026/cascade";
    private static final String LAUNCH = CASCADE + "/" + PhuXuan.SCHOOL;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UnitLaunchesInMemory launches;

    @Autowired
    private LaunchEvidence evidence;

    @MockitoBean
    private JwtDecoder tokens;

    private UnitLaunch launch = LaunchOfPhuXuan.begun();

    @BeforeEach
    void theSchoolHasPlanned() {
        launch = LaunchOfPhuXuan.plannedWith(evidence, "%PDF-1.7 kế hoạch".getBytes(StandardCharsets.UTF_8));
        launches.holdOnly(launch);
    }

    @Test
    void answersHowFarTheProgrammeHasCome() {
        assertThat(get(CASCADE)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
            {"programmeId": "nam-khong-2026", "version": 1, "unitId": "CD-SONG-VAN",
             "total": {"units": 1, "launched": 0, "late": 1},
             "units": [{"unitId": "THCS-PHU-XUAN", "subtree": {"units": 1, "launched": 0, "late": 1}}],
             "laggards": [{"unitId": "THCS-PHU-XUAN"}]}
            """);
        assertThat(get(CASCADE + "?unit=" + PhuXuan.SCHOOL))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"unitId\": \"THCS-PHU-XUAN\", \"total\": {\"units\": 1}}");
    }

    @Test
    void answersTheStepsOfOneUnitWithWhatProvesThem() {
        assertThat(get(LAUNCH)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
            {"unitId": "THCS-PHU-XUAN", "open": true, "launched": false, "history": [],
             "steps": [{"step": "PLAN", "done": {"doneOn": "2026-11-03", "withFile": true}},
                       {"step": "REPORTED", "dueAt": "2026-11-10T10:00:00Z"},
                       {"step": "COORDINATED"}, {"step": "LAUNCHED"}]}
            """);
        assertThat(get(LAUNCH)).bodyText().as("file ids stay inside").doesNotContain("fileId", "file-1");
    }

    @Test
    void handsOutTheFileToBeSavedAndNeverShown() {
        assertThat(get(LAUNCH + "/PLAN/file"))
                .hasStatusOk()
                .hasContentType("application/pdf")
                .hasHeader("Content-Disposition", "attachment; filename=\"THCS-PHU-XUAN.PLAN.pdf\"")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .bodyText()
                .startsWith("%PDF-1.7");
        assertThat(get(LAUNCH + "/REPORTED/file")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void sendsBackForAReasonAndOnlyWhatIsRecorded() {
        assertThat(sendBack("PLAN", "{\"reason\": \" Thiếu chỉ tiêu \"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.steps[0].sentBack")
                .isEqualTo("Thiếu chỉ tiêu");
        assertThat(launch.step(LaunchStep.PLAN)).map(StepState::isDone).contains(false);
        var writes = launches.writes();

        assertThat(sendBack("PLAN", "{\"reason\": \"Thiếu chỉ tiêu\"}")).hasStatusOk();
        assertThat(launches.writes()).isEqualTo(writes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\": \" \"}", "{\"reason\": \"\u200b\"}"})
    void asksForAReasonPeopleCanRead(String body) {
        assertThat(sendBack("PLAN", body))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.problems[0].field")
                .isEqualTo("reason");
        assertThat(launches.writes()).isZero();
    }

    @Test
    void knowsNoOtherProgrammeUnitOrStep() {
        for (var unknown : List.of(
                "/api/programmes/khac/cascade",
                CASCADE + "?unit=khac",
                CASCADE + "/khac",
                CASCADE + "/khac/PLAN/file")) {
            assertThat(get(unknown)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(get(LAUNCH + "/NHAY_COC/file")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void opensToTheScopesMeantForItOnly() {
        assertThat(mvc.get().uri(LAUNCH).with(scope("pledges:read"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri(LAUNCH + "/PLAN/file").with(scope("pledges:read")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri(LAUNCH)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.post()
                        .uri(LAUNCH + "/PLAN/send-back")
                        .with(scope("programmes:read"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"Thiếu chỉ tiêu\"}"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(launches.writes()).isZero();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(scope("programmes:read")).exchange();
    }

    private MvcTestResult sendBack(String step, String body) {
        return mvc.post()
                .uri(LAUNCH + "/" + step + "/send-back")
                .with(scope("programmes:write"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static RequestPostProcessor scope(String scope) {
        return SecurityMockMvcRequestPostProcessors.jwt().authorities(new SimpleGrantedAuthority("SCOPE_" + scope));
    }
}
