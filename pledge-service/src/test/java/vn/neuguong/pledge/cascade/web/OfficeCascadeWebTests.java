package vn.neuguong.pledge.cascade.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.cascade.LaunchEvidence;
import vn.neuguong.pledge.cascade.LaunchOfPhuXuan;
import vn.neuguong.pledge.cascade.UnitLaunch;
import vn.neuguong.pledge.cascade.UnitLaunchesInMemory;
import vn.neuguong.pledge.offices.web.SignedIn;
import vn.neuguong.pledge.programmes.LaunchStep;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.testing.WebTest;

@WebTest(OfficeCascade.class)
@Import(CascadeWithoutDatabase.class)
class OfficeCascadeWebTests {

    private static final String BOARD = "/office/cascade/nam-khong-2026";
    private static final String UNIT = BOARD + "/units/THCS-PHU-XUAN";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UnitLaunchesInMemory launches;

    @Autowired
    private LaunchEvidence evidence;

    private final UnitLaunch launch = LaunchOfPhuXuan.planned();

    @BeforeEach
    void theSchoolHasPlanned() {
        launches.holdOnly(launch);
    }

    @Test
    void listsTheProgrammesOnTheirWay() {
        assertThat(mvc.get().uri("/office/cascade").with(ofTheCity(Seat.HEAD)))
                .hasStatusOk()
                .bodyText()
                .contains("Nói không với tiêu cực", BOARD)
                .doesNotContain("??");
    }

    @Test
    void showsLaggardsFirstAndTheUnitsBelow() {
        assertThat(mvc.get().uri(BOARD).with(ofTheCity(Seat.UNION)))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("1 đơn vị, 0 đã phát động, 1 chậm", PhuXuan.SCHOOL_NAME, "hạn 17:00", "03/11")
                .doesNotContain("??");
        assertThat(mvc.get().uri(BOARD + "?lang=en").with(ofTheCity(Seat.UNION)))
                .bodyText()
                .contains("Say no to wrongdoing", "1 units, 0 launched, 1 late")
                .doesNotContain("??", "đơn vị", "Nói không với tiêu cực");
    }

    @Test
    void showsNobodyTheUnitsOfOthers() {
        assertThat(mvc.get().uri(BOARD + "?unit=" + PhuXuan.CITY).with(ofTheSchool(Seat.HEAD)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri(BOARD).with(ofTheSchool(Seat.HEAD))).hasStatusOk();
        assertThat(mvc.get().uri(BOARD).with(ofTheSchool(Seat.YOUTH))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void letsTheLevelAboveSendStepBackForReason() {
        assertThat(mvc.get().uri(UNIT).with(ofTheCity(Seat.HEAD))).bodyText().contains("Đề nghị làm lại", "03/11/2026");
        assertThat(sendBack("", "true", ofTheCity(Seat.HEAD))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(sendBack("Thiếu chỉ tiêu", "", ofTheCity(Seat.HEAD))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(launches.writes()).isZero();

        assertThat(sendBack("Thiếu chỉ tiêu", "true", ofTheCity(Seat.HEAD))).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(launch.step(LaunchStep.PLAN).orElseThrow().sentBack()).isEqualTo("Thiếu chỉ tiêu");
        assertThat(mvc.get().uri(UNIT).with(ofTheCity(Seat.HEAD)))
                .bodyText()
                .contains("Cấp trên đề nghị làm lại: Thiếu chỉ tiêu", "Đã thay thế")
                .doesNotContain("??");
    }

    @Test
    void handsOutTheFileOfAStepToWhoeverSeesTheUnit() {
        launches.holdOnly(LaunchOfPhuXuan.plannedWith(evidence, new byte[] {'%', 'P', 'D', 'F', '-'}));

        assertThat(mvc.get().uri(UNIT + "/PLAN/file").with(ofTheCity(Seat.PARTY)))
                .hasStatusOk()
                .hasContentType("application/pdf")
                .hasHeader("Content-Disposition", "attachment; filename=\"THCS-PHU-XUAN.PLAN.pdf\"")
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(mvc.get().uri(UNIT + "/REPORTED/file").with(ofTheCity(Seat.PARTY)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(UNIT + "/PLAN/file").with(ofTheSchool(Seat.YOUTH)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void letsNobodySendBackTheirOwnStep() {
        assertThat(mvc.get().uri(UNIT).with(ofTheSchool(Seat.HEAD))).bodyText().doesNotContain("<form");
        assertThat(sendBack("Thiếu chỉ tiêu", "true", ofTheSchool(Seat.HEAD))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(sendBack("Thiếu chỉ tiêu", "true", ofTheCity(Seat.UNION))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(launches.writes()).isZero();
    }

    private MvcTestResult sendBack(String reason, String confirmed, RequestPostProcessor official) {
        return mvc.post()
                .uri(UNIT + "/send-back")
                .param("step", "PLAN")
                .param("reason", reason)
                .param("confirmed", confirmed)
                .with(official)
                .exchange();
    }

    private static RequestPostProcessor ofTheCity(Seat seat) {
        return SignedIn.as(SignedIn.oanh(seat, PhuXuan.CITY, Map.of(PhuXuan.SCHOOL, PhuXuan.CITY)));
    }

    private static RequestPostProcessor ofTheSchool(Seat seat) {
        return SignedIn.as(SignedIn.oanh(seat, PhuXuan.SCHOOL, Map.of(PhuXuan.SCHOOL, PhuXuan.CITY)));
    }
}
