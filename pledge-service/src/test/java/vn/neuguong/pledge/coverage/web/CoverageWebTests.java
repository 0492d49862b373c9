package vn.neuguong.pledge.coverage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.coverage.CoverageBoard.Line;
import vn.neuguong.pledge.coverage.CoverageCounts;
import vn.neuguong.pledge.coverage.CoverageFigures;
import vn.neuguong.testing.WebTest;

@WebTest(CoverageController.class)
class CoverageWebTests {

    private static final String COVERAGE = "/api/programmes/nam-khong-2026/coverage";
    private static final CoverageCounts COUNTS = new CoverageCounts(19, 18, 18, 17, 12, 12, 1, 1);

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private CoverageFigures figures;

    @Test
    void answersFiguresOfTheProgrammeAndOfEachUnit() {
        var school = new Line(PhuXuan.SCHOOL, PhuXuan.SCHOOL_NAME, PhuXuan.CITY, false, 20, COUNTS);
        when(figures.whole(eq(PhuXuan.CAMPAIGN), any())).thenReturn(Optional.of(school));
        when(figures.invitedUnits(eq(PhuXuan.CAMPAIGN), any())).thenReturn(List.of(school));

        assertThat(mvc.get().uri(COVERAGE + "?day=2026-11-20").with(scope("pledges:read")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"programmeId": "nam-khong-2026", "day": "2026-11-20", "people": 20,
                     "invited": 19, "informed": 18, "viewed": 18, "signed": 17, "acknowledged": 12, "inForce": 12,
                     "refused": 1, "late": 1,
                     "units": [{"unitId": "THCS-PHU-XUAN", "name": "Trường Trung học cơ sở Phú Xuân",
                                "people": 20, "invited": 19, "signed": 17, "acknowledged": 12, "inForce": 12}]}
                    """);
    }

    @Test
    void answersNotFoundForUnknownProgramme() {
        when(figures.whole(anyString(), any())).thenReturn(Optional.empty());

        assertThat(mvc.get().uri(COVERAGE).with(scope("pledges:read"))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20, 2026-11-01, DAY", "2026-01-01, 2026-12-31, DAY"})
    void refusesATrendThatIsNoneOrTooLong(String from, String to, String step) {
        var trend = COVERAGE + "/trend?unitId=%s&from=%s&to=%s&step=%s".formatted(PhuXuan.CITY, from, to, step);

        assertThat(mvc.get().uri(trend).with(scope("pledges:read"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void needsTheScopeForFigures() {
        assertThat(mvc.get().uri(COVERAGE)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.get().uri(COVERAGE).with(scope("programmes:write"))).hasStatus(HttpStatus.FORBIDDEN);
    }

    private static RequestPostProcessor scope(String scope) {
        return jwt().authorities(new SimpleGrantedAuthority("SCOPE_" + scope));
    }
}
