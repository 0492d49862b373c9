package vn.neuguong.notification.letterheads.web;

import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.neuguong.notification.letterheads.Letterheads;
import vn.neuguong.notification.templates.Letterhead;
import vn.neuguong.testing.WebTest;

@WebTest(LetterheadController.class)
class LetterheadWebTests {

    private static final Letterhead TRAN_PHU = new Letterhead(
            "Công đoàn Trần Phú", "Công đoàn Giáo dục", "Trường THCS Trần Phú", "Văn phòng", "vp@vidu.vn");

    @Autowired
    MockMvc mvc;

    @MockitoBean
    Letterheads letterheads;

    @Test
    void givesAUnitALetterhead() throws Exception {
        when(letterheads.own("thcs-tran-phu")).thenReturn(Optional.of(TRAN_PHU));
        when(letterheads.of("thcs-tran-phu")).thenReturn(TRAN_PHU);

        mvc.perform(as("letterheads:write", put("/api/letterheads/thcs-tran-phu"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                            {"sender": "Công đoàn Trần Phú", "organisation": "Công đoàn Giáo dục",
                             "office": "Trường THCS Trần Phú", "contactName": "Văn phòng", "contactEmail": "vp@vidu.vn"}
                            """))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.own").value(true))
                .andExpect(jsonPath("$.letterhead.office").value("Trường THCS Trần Phú"));
        verify(letterheads).give("thcs-tran-phu", TRAN_PHU);
    }

    @Test
    void namesWhatIsWrongWithOne() throws Exception {
        mvc.perform(as("letterheads:write", put("/api/letterheads/thcs-tran-phu"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                            {"sender": "", "organisation": "Công đoàn", "contactName": "Văn phòng",
                             "contactEmail": "không phải địa chỉ"}
                            """))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("contactEmail")))
                .andExpect(content().string(containsString("sender")));
        verify(letterheads, never()).give(any(), any());
    }

    @Test
    void tellsWhatIsUsedAndTakesItAway() throws Exception {
        when(letterheads.of("thcs-tran-phu")).thenReturn(TRAN_PHU);
        mvc.perform(as("letterheads:read", get("/api/letterheads/thcs-tran-phu")))
                .andExpect(jsonPath("$.own").value(false))
                .andExpect(jsonPath("$.letterhead.sender").value("Công đoàn Trần Phú"));
        mvc.perform(as("letterheads:write", delete("/api/letterheads/thcs-tran-phu")))
                .andExpect(status().isNoContent());
        verify(letterheads).take("thcs-tran-phu");
    }

    @Test
    void refusesWithoutScope() throws Exception {
        mvc.perform(get("/api/letterheads/thcs-tran-phu")).andExpect(status().isUnauthorized());
        mvc.perform(as("letterheads:read", delete("/api/letterheads/thcs-tran-phu")))
                .andExpect(status().isForbidden());
    }

    private static MockHttpServletRequestBuilder as(String scope, MockHttpServletRequestBuilder request) {
        return request.with(jwt().authorities(new SimpleGrantedAuthority("SCOPE_" + scope)));
    }
}
