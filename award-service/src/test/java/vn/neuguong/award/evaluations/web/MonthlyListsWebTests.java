package vn.neuguong.award.evaluations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static vn.neuguong.award.SongVan.NGUYEN_THI_LAN;
import static vn.neuguong.award.SongVan.VU_QUOC_BAO;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.neuguong.award.SongVan;
import vn.neuguong.award.evaluations.ClosedLists;
import vn.neuguong.award.evaluations.MonthlyLists;
import vn.neuguong.award.roster.People;
import vn.neuguong.award.roster.Person;
import vn.neuguong.award.rules.RecognitionRules;
import vn.neuguong.testing.WebTest;

@WebTest(MonthlyListsController.class)
@EnableConfigurationProperties(RecognitionRules.class)
class MonthlyListsWebTests {

    private static final String NOVEMBER_LISTS = "/api/monthly-lists?programme=nam-khong-2026&month=2026-11";

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private MonthlyLists lists;

    @MockitoBean
    private People people;

    @Test
    void listsTheFiguresOfEverySchoolInAMonth() {
        when(lists.findByProgrammeIdAndMonthOrderByUnitId(SongVan.CAMPAIGN, "2026-11"))
                .thenReturn(List.of(ClosedLists.recognised()));

        assertThat(mvc.get().uri(NOVEMBER_LISTS).with(scope("awards:read")))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                    {"lists": [{
                      "listId": "nam-khong-2026.THCS-PHU-XUAN.2026-11",
                      "programmeId": "nam-khong-2026",
                      "unitId": "THCS-PHU-XUAN",
                      "unitName": "Trường THCS Phú Xuân",
                      "month": "2026-11",
                      "invited": 2,
                      "inForce": 2,
                      "inspectionScore": 96,
                      "inspectionMaxScore": 100,
                      "recognised": true,
                      "shortfalls": [],
                      "ruleId": "collective-recognition",
                      "ruleVersion": 1,
                      "closedAt": "2026-12-01T17:00:02Z"
                    }]}
                    """);
    }

    @Test
    void showsTheRowsOfAListWithoutTheNameOfAPersonWhoWasErased() {
        var list = ClosedLists.unfinished();
        when(lists.findById(list.id())).thenReturn(Optional.of(list));
        when(people.findAllById(List.of(VU_QUOC_BAO, NGUYEN_THI_LAN)))
                .thenReturn(List.of(
                        new Person(NGUYEN_THI_LAN, "Nguyễn Thị Lan", 1),
                        new Person(VU_QUOC_BAO, null, Long.MAX_VALUE)));

        assertThat(mvc.get().uri("/api/monthly-lists/{id}", list.id()).with(scope("awards:read")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"recognised": false,
                     "members": [
                       {"personId": "%s"},
                       {"personId": "%s", "name": "Nguyễn Thị Lan", "inForceAt": "2026-11-20T02:30:00Z"}
                     ]}
                    """.formatted(VU_QUOC_BAO, NGUYEN_THI_LAN))
                .doesNotHavePath("$.members[0].name")
                .extractingPath("$.rule")
                .asString()
                .contains("90 trên 100 điểm");
    }

    @Test
    void answersNotFoundForAnUnknownList() {
        assertThat(mvc.get().uri("/api/monthly-lists/nam-khong-2026.XA.2026-11").with(scope("awards:read")))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void refusesAMonthThatIsNone() {
        assertThat(mvc.get()
                        .uri("/api/monthly-lists?programme=nam-khong-2026&month=2026-13")
                        .with(scope("awards:read")))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void needsTheScopeToReadAwards() {
        assertThat(mvc.get().uri(NOVEMBER_LISTS)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.get().uri(NOVEMBER_LISTS).with(scope("documents:read"))).hasStatus(HttpStatus.FORBIDDEN);
    }

    private static RequestPostProcessor scope(String scope) {
        return jwt().authorities(new SimpleGrantedAuthority("SCOPE_" + scope));
    }
}
