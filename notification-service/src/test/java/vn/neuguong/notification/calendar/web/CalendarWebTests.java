package vn.neuguong.notification.calendar.web;

import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.neuguong.notification.calendar.CalendarKeeping;
import vn.neuguong.notification.calendar.SpecialDay;
import vn.neuguong.notification.calendar.WorkingDays;
import vn.neuguong.testing.WebTest;

@WebTest(CalendarApi.class)
class CalendarWebTests {

    private static final LocalDate TET = LocalDate.parse("2027-02-11");

    @Autowired
    MockMvc mvc;

    @MockitoBean
    WorkingDays workingDays;

    @MockitoBean
    CalendarKeeping keeping;

    @Test
    void listsTheSpecialDaysOfAYearWithTheirSources() throws Exception {
        when(workingDays.specialDaysOf(2027))
                .thenReturn(List.of(new SpecialDay(TET, false, "Tết Âm lịch", "Bộ luật Lao động 2019")));

        mvc.perform(get("/api/calendar?year=2027").with(operator("calendar:read")))
                .andExpect(status().isOk())
                .andExpect(content().json("""
                    {"year": 2027, "days": [{"day": "2027-02-11", "working": false,
                        "name": "Tết Âm lịch", "source": "Bộ luật Lao động 2019"}]}\
                    """));
    }

    @Test
    void entersWhatWasAnnounced() throws Exception {
        mvc.perform(put("/api/calendar/2027-02-11")
                        .with(operator("calendar:write"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"working\": true, \"name\": \"Làm bù\", \"source\": \"Thông báo số 1\"}"))
                .andExpect(status().isNoContent());
        verify(keeping).enter(new SpecialDay(TET, true, "Làm bù", "Thông báo số 1"), "user");
    }

    @Test
    void namesEveryFaultOfAnEntry() throws Exception {
        mvc.perform(put("/api/calendar/2027-02-11?lang=en")
                        .with(operator("calendar:write"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"\", \"source\": \"%s\"}".formatted("x".repeat(201))))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems.length()").value(3));
        mvc.perform(put("/api/calendar/1998-02-11")
                        .with(operator("calendar:write"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"working\": true, \"name\": \"Làm bù\", \"source\": \"Thông báo số 1\"}"))
                .andExpect(status().is(422));
        verifyNoInteractions(keeping);
    }

    @Test
    void findsNothingToWithdraw() throws Exception {
        mvc.perform(delete("/api/calendar/2027-02-11").with(operator("calendar:write")))
                .andExpect(status().isNotFound());
    }

    @Test
    void asksForTheScopeOfEach() throws Exception {
        mvc.perform(get("/api/calendar?year=2027")).andExpect(status().isUnauthorized());
        mvc.perform(delete("/api/calendar/2027-02-11").with(operator("calendar:read")))
                .andExpect(status().isForbidden());
    }

    private static RequestPostProcessor operator(String scope) {
        return jwt().authorities(new SimpleGrantedAuthority("SCOPE_" + scope));
    }
}
