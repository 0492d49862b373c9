package vn.neuguong.notification.suppression.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.neuguong.notification.suppression.Suppressing;
import vn.neuguong.notification.suppression.Suppression;
import vn.neuguong.notification.suppression.Suppression.Grounds;
import vn.neuguong.notification.suppression.Suppression.Reason;
import vn.neuguong.notification.suppression.Suppression.Release;
import vn.neuguong.notification.suppression.Suppressions;
import vn.neuguong.testing.WebTest;

@WebTest(SuppressionController.class)
class SuppressionWebTests {

    private static final Instant SINCE = Instant.parse("2026-11-20T02:00:00Z");
    private static final Grounds BOUNCE = new Grounds(Reason.NO_SUCH_MAILBOX, SINCE, "report-1", "550 5.1.1 unknown");

    @Autowired
    MockMvc mvc;

    @MockitoBean
    Suppressions suppressions;

    @MockitoBean
    Suppressing suppressing;

    @Test
    void showsWhyAnAddressGetsNoMail() throws Exception {
        when(suppressions.findByAddressGreaterThanOrderByAddressAsc(any(), any()))
                .thenReturn(List.of(new Suppression("a1b2", 0L, "ha", BOUNCE, null, List.of())));

        mvc.perform(get("/api/suppressions").with(scope("deliveries:read")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].address").value("a1b2"))
                .andExpect(jsonPath("$.items[0].active").value(true))
                .andExpect(jsonPath("$.items[0].reason").value("NO_SUCH_MAILBOX"))
                .andExpect(jsonPath("$.items[0].heardFrom").value("report-1"));
    }

    @Test
    void releasesWithTheNameOfWhoeverDoesItAndTheReason() throws Exception {
        when(suppressing.release("a1b2", "van-hanh", "đã sửa hộp thư"))
                .thenReturn(new Suppression(
                        "a1b2", 1L, "ha", BOUNCE, new Release("van-hanh", "đã sửa hộp thư", SINCE), List.of()));

        mvc.perform(release("{\"why\": \" đã sửa hộp thư \"}").with(scope("deliveries:write")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.active").value(false))
                .andExpect(jsonPath("$.release.by").value("van-hanh"));
    }

    @Test
    void wantsAReason() throws Exception {
        mvc.perform(release("{\"why\": \" \"}").with(scope("deliveries:write"))).andExpect(status().is4xxClientError());
        verify(suppressing, never()).release(any(), any(), any());
    }

    @Test
    void refusesWhoeverMayOnlyRead() throws Exception {
        mvc.perform(release("{\"why\": \"x\"}").with(scope("deliveries:read"))).andExpect(status().isForbidden());
        mvc.perform(get("/api/suppressions")).andExpect(status().isUnauthorized());
    }

    private static MockHttpServletRequestBuilder release(String body) {
        return post("/api/suppressions/a1b2/release")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static JwtRequestPostProcessor scope(String scope) {
        return jwt().jwt(token -> token.subject("van-hanh")).authorities(new SimpleGrantedAuthority("SCOPE_" + scope));
    }
}
