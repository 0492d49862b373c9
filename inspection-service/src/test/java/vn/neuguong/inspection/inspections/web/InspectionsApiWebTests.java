package vn.neuguong.inspection.inspections.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.neuguong.inspection.inspections.InspectionsInMemory;
import vn.neuguong.inspection.inspections.Schools;
import vn.neuguong.testing.WebTest;

@WebTest(InspectionsApi.class)
@Import(InspectionsInMemory.class)
class InspectionsApiWebTests {

    private static final String PROGRAMME = "/api/inspections?programme=" + Schools.PROGRAMME;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    InspectionsInMemory inspections;

    @BeforeEach
    void twoSchoolsAreAsked() {
        inspections.holdOnly(Schools.phuXuan(), Schools.open("th-an-khe", "Trường Tiểu học An Khê"));
    }

    @Test
    void listsTheInspectionsOfProgrammeByUnit() {
        assertThat(mvc.get().uri(PROGRAMME).with(scope("inspections:read")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                    {
                      "programmeId": "nam-khong-2026", "opened": 2, "completed": 0,
                      "inspections": [
                        {"unitId": "th-an-khe", "unitName": "Trường Tiểu học An Khê", "status": "OPEN"},
                        {"inspectionId": "nam-khong-2026.thcs-phu-xuan.self", "unitId": "thcs-phu-xuan",
                         "status": "OPEN", "checklist": {"id": "tu-kiem-tra-truong-hoc", "version": 1},
                         "dueAt": "2026-12-04T10:00:00Z", "maxScore": 100}
                      ]
                    }\
                    """);
    }

    @Test
    void hasNothingToSayOfProgrammeItDoesNotKnow() {
        assertThat(mvc.get().uri("/api/inspections?programme=khac").with(scope("inspections:read")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"opened\": 0, \"completed\": 0, \"inspections\": []}");
    }

    @Test
    void refusesRequestWithoutProgramme() {
        assertThat(mvc.get().uri("/api/inspections").with(scope("inspections:read")))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void refusesStrangersAndTokensWithoutTheScope() {
        assertThat(mvc.get().uri(PROGRAMME)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.get().uri(PROGRAMME).with(scope("pledges:read"))).hasStatus(HttpStatus.FORBIDDEN);
    }

    private static RequestPostProcessor scope(String scope) {
        return jwt().authorities(new SimpleGrantedAuthority("SCOPE_" + scope));
    }
}
