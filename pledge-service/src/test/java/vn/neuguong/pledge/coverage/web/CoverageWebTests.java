package vn.neuguong.pledge.coverage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.coverage.Coverage;
import vn.neuguong.pledge.coverage.Coverage.UnitCoverage;
import vn.neuguong.pledge.coverage.CoverageFigures;
import vn.neuguong.pledge.coverage.PledgeCounts;
import vn.neuguong.testing.WebTest;

@WebTest(CoverageController.class)
class CoverageWebTests {

    private static final String COVERAGE = "/api/programmes/nam-khong-2026/coverage";

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private CoverageFigures figures;

    @Test
    void answersFiguresOfTheProgrammeAndOfEachUnit() {
        var counts = new PledgeCounts(19, 17, 12, 9);
        when(figures.of(PhuXuan.CAMPAIGN))
                .thenReturn(Optional.of(new Coverage(
                        PhuXuan.CAMPAIGN,
                        20,
                        counts,
                        List.of(new UnitCoverage(PhuXuan.SCHOOL, PhuXuan.SCHOOL_NAME, counts)))));

        assertThat(mvc.get().uri(COVERAGE).with(scope("pledges:read")))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                    {"programmeId": "nam-khong-2026", "people": 20,
                     "invited": 19, "signed": 17, "acknowledged": 12, "inForce": 9,
                     "units": [{"unitId": "THCS-PHU-XUAN", "name": "Trường Trung học cơ sở Phú Xuân",
                                "invited": 19, "signed": 17, "acknowledged": 12, "inForce": 9}]}
                    """);
    }

    @Test
    void answersNotFoundForUnknownProgramme() {
        when(figures.of(anyString())).thenReturn(Optional.empty());

        assertThat(mvc.get().uri(COVERAGE).with(scope("pledges:read"))).hasStatus(HttpStatus.NOT_FOUND);
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
