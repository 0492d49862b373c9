package vn.neuguong.pledge.roster.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.time.LocalDate;
import java.util.List;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.roster.Leave;
import vn.neuguong.pledge.roster.StaffMembers;
import vn.neuguong.pledge.roster.Staffing;
import vn.neuguong.testing.WebTest;

@WebTest(PersonController.class)
class PersonWebTests {

    private static final String LAN = PhuXuan.LAN.personId();
    private static final String PERSON = """
        {"name": "Trần Thị Phương Lan", "email": "lan@song-van.example", "unitId": "THCS-PHU-XUAN",
         "staffKind": "PUBLIC_EMPLOYEE", "effectiveFrom": "2026-11-02"}\
        """;

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private StaffMembers staff;

    @MockitoBean
    private Staffing staffing;

    @BeforeEach
    void phuXuan() {
        when(staff.findById(LAN)).thenReturn(Optional.of(PhuXuan.LAN));
        when(staff.findByUnitIdAndPersonIdGreaterThanOrderByPersonIdAsc(eq(PhuXuan.SCHOOL), eq(""), any()))
                .thenReturn(List.of(PhuXuan.LAN, PhuXuan.TRUONG));
    }

    @Test
    void listsThePeopleOfAUnitPageByPage() {
        assertThat(mvc.get()
                        .uri("/api/roster/people?unit=THCS-PHU-XUAN&limit=1")
                        .with(scope("roster:read")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"items\": [{\"personId\": \"%s\", \"unitId\": \"THCS-PHU-XUAN\"}]}".formatted(LAN))
                .extractingPath("$.next")
                .isNotNull();
        assertThat(mvc.get().uri("/api/roster/people").with(scope("roster:read")))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void answersForOnePerson() {
        assertThat(mvc.get().uri("/api/roster/people/" + LAN).with(scope("roster:read")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"staffNumber\": \"SV005\", \"employedFrom\": \"2020-01-01\", \"erased\": false}");
        assertThat(mvc.get().uri("/api/roster/people/khong-co").with(scope("roster:read")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/api/roster/people/" + LAN).with(scope("programmes:read")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void takesEachCommandToItsUseCase() {
        var today = LocalDate.of(2026, 11, 2);
        when(staffing.join(any(), any(), any())).thenReturn(PhuXuan.LAN);
        when(staffing.amend(eq(LAN), any(), eq(today), any())).thenReturn(PhuXuan.LAN);
        when(staffing.move(eq(LAN), eq("TH-1"), eq(today), any())).thenReturn(PhuXuan.LAN);
        when(staffing.leave(eq(LAN), eq(today), any())).thenReturn(PhuXuan.LAN);
        when(staffing.goOnLeave(eq(LAN), eq(new Leave(Leave.Kind.SICK, today, null)), any()))
                .thenReturn(PhuXuan.LAN);
        when(staffing.returnFromLeave(eq(LAN), eq(today), any())).thenReturn(PhuXuan.LAN);

        assertThat(post("", "{\"staffNumber\": \"SV005\", \"person\": %s}".formatted(PERSON)))
                .hasStatus(HttpStatus.CREATED);
        assertThat(mvc.put()
                        .uri("/api/roster/people/" + LAN)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(PERSON)
                        .with(scope("roster:write")))
                .hasStatusOk();
        assertThat(post("/" + LAN + "/move", "{\"unitId\": \"TH-1\", \"effectiveFrom\": \"2026-11-02\"}"))
                .hasStatusOk();
        assertThat(post("/" + LAN + "/departure", "{\"lastDay\": \"2026-11-02\"}"))
                .hasStatusOk();
        assertThat(post("/" + LAN + "/absence", "{\"kind\": \"SICK\", \"from\": \"2026-11-02\"}"))
                .hasStatusOk();
        assertThat(post("/" + LAN + "/return", "{\"day\": \"2026-11-02\"}")).hasStatusOk();
        assertThat(post("/" + LAN + "/erasure", "{\"reason\": \"Theo yêu cầu\"}"))
                .hasStatus(HttpStatus.NO_CONTENT);
        verify(staffing).erase(LAN, "Theo yêu cầu");
    }

    @Test
    void namesTheSeatsOfSomebodyWhoCannotBeErasedYet() {
        doThrow(Refusal.conflict("roster.still-holds-seats", "THCS-PHU-XUAN"))
                .when(staffing)
                .erase(any(), any());

        assertThat(post("/" + LAN + "/erasure", "{\"reason\": \"Theo yêu cầu\"}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("THCS-PHU-XUAN");
    }

    @ParameterizedTest
    @CsvSource({
        "lan@song-van.example, lan,                     person.email",
        "Trần Thị Phương Lan,  12,                      person.name",
        "THCS-PHU-XUAN,        THCS PHÚ XUÂN,           person.unitId",
        "SV005,                S V,                     staffNumber",
    })
    void namesTheFieldThatIsWrong(String right, String wrong, String field) {
        var body =
                "{\"staffNumber\": \"SV005\", \"person\": %s}".formatted(PERSON).replace(right, wrong);

        assertThat(post("", body)).bodyText().contains("\"field\":\"" + field + "\"");
        verifyNoInteractions(staffing);
    }

    private MvcTestResult post(String path, String body) {
        return mvc.post()
                .uri("/api/roster/people" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(scope("roster:write"))
                .exchange();
    }

    private static RequestPostProcessor scope(String scope) {
        return jwt().authorities(new SimpleGrantedAuthority("SCOPE_" + scope));
    }
}
