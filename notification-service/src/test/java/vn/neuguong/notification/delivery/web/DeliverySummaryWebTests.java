package vn.neuguong.notification.delivery.web;

import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import vn.neuguong.notification.delivery.DeliveryCounts;
import vn.neuguong.notification.delivery.DeliveryFigures;
import vn.neuguong.notification.delivery.DeliverySummary;
import vn.neuguong.testing.WebTest;

@WebTest(DeliverySummaryController.class)
class DeliverySummaryWebTests {

    @Autowired
    MockMvc mvc;

    @MockitoBean
    DeliveryFigures figures;

    @Test
    void tellsTheFiguresOfAProgramme() throws Exception {
        var invitations = new DeliveryCounts(240, 238, 37, 1, 0, 1);
        when(figures.of("nam-khong-2026"))
                .thenReturn(new DeliverySummary("nam-khong-2026", invitations, Map.of("pledge.sign", invitations)));

        mvc.perform(get("/api/deliveries/summary?correlation=nam-khong-2026")
                        .with(jwt().authorities(new SimpleGrantedAuthority("SCOPE_deliveries:read"))))
                .andExpect(status().isOk())
                .andExpect(content().json("""
                    {"correlation": "nam-khong-2026",
                     "created": 240, "accepted": 238, "delivered": 37, "cancelled": 1, "failed": 0, "waiting": 1,
                     "byKind": {"pledge.sign":
                         {"created": 240, "accepted": 238, "delivered": 37, "cancelled": 1, "failed": 0, "waiting": 1}}}\
                    """, JsonCompareMode.STRICT));
    }

    @Test
    void asksForTheProgramme() throws Exception {
        mvc.perform(get("/api/deliveries/summary")
                        .with(jwt().authorities(new SimpleGrantedAuthority("SCOPE_deliveries:read"))))
                .andExpect(status().isBadRequest());
    }

    @Test
    void refusesWithoutTokenOrScope() throws Exception {
        mvc.perform(get("/api/deliveries/summary?correlation=nam-khong-2026")).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/deliveries/summary?correlation=nam-khong-2026")
                        .with(jwt().authorities(new SimpleGrantedAuthority("SCOPE_pledges:read"))))
                .andExpect(status().isForbidden());
    }
}
