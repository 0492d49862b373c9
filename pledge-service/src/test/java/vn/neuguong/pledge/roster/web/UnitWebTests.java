package vn.neuguong.pledge.roster.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.roster.Assignment;
import vn.neuguong.pledge.roster.Correcting;
import vn.neuguong.pledge.roster.EndUnit;
import vn.neuguong.pledge.roster.OrgUnits;
import vn.neuguong.pledge.roster.ReopenUnit;
import vn.neuguong.pledge.roster.Reorganising;
import vn.neuguong.pledge.roster.Seating;
import vn.neuguong.pledge.roster.Succession;
import vn.neuguong.pledge.roster.UnitTrees;
import vn.neuguong.testing.WebTest;

@WebTest({UnitController.class, ReorganisationController.class})
class UnitWebTests {

    private static final String UNITS = "/api/roster/units";
    private static final String SCHOOL = UNITS + "/" + PhuXuan.SCHOOL;
    private static final LocalDate JULY = LocalDate.of(2027, 7, 1);

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private UnitTrees trees;

    @MockitoBean
    private OrgUnits units;

    @MockitoBean
    private Reorganising reorganising;

    @MockitoBean
    private Succession succession;

    @MockitoBean
    private Correcting correcting;

    @MockitoBean
    private Seating seating;

    @BeforeEach
    void phuXuan() {
        var real = PhuXuan.trees(PhuXuan.city(), PhuXuan.school());
        when(trees.on(any())).thenAnswer(call -> real.on(call.getArgument(0)));
        when(units.findById(PhuXuan.SCHOOL)).thenReturn(Optional.of(PhuXuan.school()));
    }

    @Test
    void listsTheUnitsOfADayPageByPage() {
        assertThat(mvc.get().uri(UNITS + "?asOf=2024-01-01&limit=1").with(scope("roster:read")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"items": [{"unitId": "CD-SONG-VAN", "asOf": "2024-01-01", "kind": "CITY"}]}\
                    """)
                .extractingPath("$.next")
                .isNotNull();
        assertThat(mvc.get().uri(UNITS + "?asOf=2019-12-31").with(scope("roster:read")))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    @Test
    void answersForOneUnitOnADay() {
        assertThat(mvc.get().uri(SCHOOL + "?asOf=2024-01-01").with(scope("roster:read")))
                .hasStatusOk()
                .hasHeader("ETag", "\"0\"")
                .bodyJson()
                .extractingPath("$.seats[0].holderId")
                .isEqualTo(PhuXuan.OANH.personId());
        assertThat(mvc.get().uri(SCHOOL + "?asOf=2019-12-31&lang=en").with(scope("roster:read")))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("does not exist on 31/12/2019");
        assertThat(mvc.get().uri(UNITS + "/KHONG-CO").with(scope("roster:read")))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("không có đơn vị mang mã KHONG-CO");
    }

    @Test
    void tellsTheWholeHistory() {
        assertThat(mvc.get().uri(SCHOOL + "/history").with(scope("roster:read")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"unitId": "THCS-PHU-XUAN", "validFrom": "2020-01-01", "chapters": [{"asOf": "2020-01-01"}]}\
                    """);
    }

    @Test
    void answersForOneSeat() {
        assertThat(mvc.get().uri(SCHOOL + "/seats/HEAD").with(scope("roster:read")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"seat\": \"HEAD\", \"acknowledges\": true}");
        assertThat(mvc.get().uri(SCHOOL + "/seats/PARTY").with(scope("roster:read")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(SCHOOL + "/seats/KING").with(scope("roster:read")))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void takesEachChangeToItsUseCase() {
        when(reorganising.rename(eq(PhuXuan.SCHOOL), eq("Trường Hoa Lư"), eq(JULY), any()))
                .thenReturn(PhuXuan.school());
        when(reorganising.move(eq(PhuXuan.SCHOOL), eq("CUM-1"), eq(JULY), any()))
                .thenReturn(PhuXuan.school());
        when(succession.merge(PhuXuan.SCHOOL, List.of("TH-1"), JULY)).thenReturn(PhuXuan.school());
        when(succession.close(new EndUnit(PhuXuan.SCHOOL, List.of(), null, "TH-1", JULY)))
                .thenReturn(PhuXuan.school());
        when(succession.split(
                        eq(new EndUnit(PhuXuan.SCHOOL, List.of("TH-1"), null, null, JULY)),
                        any(),
                        eq(new Assignment(Map.of("TH-1", List.of("SV005"))))))
                .thenReturn(PhuXuan.school());
        when(correcting.reopen(new ReopenUnit(PhuXuan.SCHOOL, true, false, JULY)))
                .thenReturn(PhuXuan.school());
        when(seating.abolish(eq(PhuXuan.SCHOOL), any(), eq(JULY), any())).thenReturn(PhuXuan.school());
        when(seating.fill(eq(PhuXuan.SCHOOL), any(), any(), any())).thenReturn(PhuXuan.school());

        assertAccepted("/renaming", "{\"name\": \" Trường Hoa Lư \", \"effectiveFrom\": \"2027-07-01\"}");
        assertAccepted("/move", "{\"parentId\": \"CUM-1\", \"effectiveFrom\": \"2027-07-01\"}");
        assertAccepted("/merger", "{\"absorbed\": [\"TH-1\"], \"effectiveFrom\": \"2027-07-01\"}");
        assertAccepted("/closing", "{\"peopleGoTo\": \"TH-1\", \"effectiveFrom\": \"2027-07-01\"}");
        assertAccepted("/split", """
            {"successors": [{"unitId": "TH-1", "name": "Trường Hoa Lư", "kind": "SCHOOL", "parentId": "CD-SONG-VAN",
                             "staffNumbers": ["SV005"]}], "effectiveFrom": "2027-07-01"}
            """);
        assertAccepted(
                "/reopening", "{\"childrenReturn\": true, \"peopleReturn\": false, \"effectiveFrom\": \"2027-07-01\"}");
        assertThat(mvc.delete()
                        .uri(SCHOOL + "/seats/UNION?effectiveFrom=2027-07-01")
                        .with(scope("roster:write")))
                .hasStatusOk();
        assertThat(mvc.put()
                        .uri(SCHOOL + "/seats/UNION")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"effectiveFrom\": \"2027-07-01\", \"delegation\": {\"delegateId\": \"d\"}}")
                        .with(scope("roster:write")))
                .hasStatusOk();
    }

    @Test
    void namesWhatIsWrongInTheReadersLanguage() {
        when(reorganising.move(any(), any(), any(), any()))
                .thenThrow(new InvalidInput(
                        List.of(Fault.of("parentId", "roster.unit-in-circle", "01/07/2027", "A → B → A"))));

        assertThat(mvc.post()
                        .uri(SCHOOL + "/move?lang=en")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"parentId\": \"CUM-1\", \"effectiveFrom\": \"2027-07-01\"}")
                        .with(scope("roster:write")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("form a circle from 01/07/2027: A → B → A");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /renaming | {"name": " ", "effectiveFrom": "2027-07-01"}       | name
        /renaming | {"name": "Trường"}                                 | effectiveFrom
        /move     | {"parentId": "CỤM 1", "effectiveFrom": "2027-07-01"} | parentId
        /merger   | {"absorbed": [], "effectiveFrom": "2027-07-01"}    | absorbed
        /split    | {"successors": [{"unitId": "TH-1"}], "effectiveFrom": "2027-07-01"} | successors[0].name
        /closing  | {}                                                 | effectiveFrom
        """)
    void namesTheFieldThatIsWrong(String path, String body, String field) {
        assertThat(mvc.post()
                        .uri(SCHOOL + path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(scope("roster:write")))
                .bodyText()
                .contains("\"field\":\"" + field + "\"");
        verifyNoInteractions(reorganising, succession);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /renaming | {"name": "Trường", "effectiveFrom": "2027-07-01"}
        /move     | {"parentId": "CUM-1", "effectiveFrom": "2027-07-01"}
        /merger   | {"absorbed": ["TH-1"], "effectiveFrom": "2027-07-01"}
        /closing  | {"effectiveFrom": "2027-07-01"}
        """)
    void refusesChangesWithoutTheScope(String path, String body) {
        assertThat(mvc.post()
                        .uri(SCHOOL + path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(scope("roster:read")))
                .hasStatus(HttpStatus.FORBIDDEN);
        verifyNoInteractions(reorganising, succession);
    }

    private void assertAccepted(String path, String body) {
        assertThat(mvc.post()
                        .uri(SCHOOL + path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(scope("roster:write")))
                .as(path)
                .hasStatusOk();
    }

    private static RequestPostProcessor scope(String scope) {
        return jwt().authorities(new SimpleGrantedAuthority("SCOPE_" + scope));
    }
}
