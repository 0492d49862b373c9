package vn.neuguong.notification.preferences.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.neuguong.notification.preferences.Preferences;
import vn.neuguong.notification.preferences.RefusalLink;
import vn.neuguong.notification.preferences.RefusalLinks;
import vn.neuguong.notification.templates.MailKind;
import vn.neuguong.notification.templates.MailKinds;
import vn.neuguong.notification.templates.Refusable;
import vn.neuguong.testing.WebTest;

@WebTest(UnsubscribeController.class)
@Import(GuessLimit.class)
class UnsubscribeWebTests {

    private static final String DAILY = "notification.daily-clause";
    private static final String SIGN = "pledge.sign";

    @Autowired
    MockMvc mvc;

    @MockitoBean
    RefusalLinks links;

    @MockitoBean
    Preferences preferences;

    @MockitoBean
    MailKinds kinds;

    @BeforeEach
    void knowsTwoLinks() {
        when(links.find(any())).thenReturn(Optional.empty());
        know("of-ha", DAILY, Refusable.ON_REQUEST, "Mỗi ngày một điều", "One clause a day");
        know("of-minh", SIGN, Refusable.MANDATORY, "Ký cam kết", "Signing the pledge");
        when(preferences.wants("ha", DAILY)).thenReturn(true);
    }

    private void know(String token, String kind, Refusable refusable, String name, String english) {
        var person = token.substring("of-".length());
        when(links.find(token))
                .thenReturn(Optional.of(new RefusalLink(token, person, kind, Instant.parse("2027-01-01T00:00:00Z"))));
        when(kinds.find(kind))
                .thenReturn(Optional.of(
                        new MailKind(kind, refusable, Map.of("vi", name, "en", english), Map.of(), Map.of())));
        when(kinds.mandatory(kind)).thenReturn(refusable == Refusable.MANDATORY);
    }

    @Test
    void obeysOneClickAtOnceWithoutSessionOrRedirect() throws Exception {
        for (var repetition = 1; repetition <= 2; repetition++) {
            mvc.perform(post("/unsubscribe/of-ha")
                            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                            .content("List-Unsubscribe=One-Click"))
                    .andExpect(status().isOk())
                    .andExpect(cookie().doesNotExist("JSESSIONID"))
                    .andExpect(header().doesNotExist("Location"));
        }
        verify(preferences, times(2)).decide("ha", DAILY, false);
    }

    @Test
    void changesNothingWhenItIsOnlyOpened() throws Exception {
        mvc.perform(get("/unsubscribe/of-ha"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Mỗi ngày một điều")))
                .andExpect(content().string(containsString("Hiện nay ông/bà nhận loại thư này.")));
        mvc.perform(head("/unsubscribe/of-ha")).andExpect(status().isOk());
        verify(preferences, never()).decide(any(), any(), anyBoolean());
    }

    @Test
    void wantsABoxTicked() throws Exception {
        mvc.perform(post("/unsubscribe/of-ha").param("wanted", "false"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Chưa có gì thay đổi")));
        verify(preferences, never()).decide(any(), any(), anyBoolean());

        mvc.perform(post("/unsubscribe/of-ha").param("wanted", "false").param("sure", "true"))
                .andExpect(status().isOk());
        verify(preferences).decide("ha", DAILY, false);
    }

    @Test
    void showsTheWayBack() throws Exception {
        when(preferences.wants("ha", DAILY)).thenReturn(false);
        mvc.perform(get("/unsubscribe/of-ha?lang=en"))
                .andExpect(content().string(containsString("One clause a day")))
                .andExpect(content().string(containsString("Get them again")))
                .andExpect(content().string(containsString("name=\"wanted\" value=\"true\"")));

        mvc.perform(post("/unsubscribe/of-ha").param("wanted", "true").param("sure", "true"))
                .andExpect(status().isOk());
        verify(preferences).decide("ha", DAILY, true);
    }

    @Test
    void saysWhyAMandatoryKindCannotBeRefused() throws Exception {
        mvc.perform(get("/unsubscribe/of-minh"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Loại thư này không từ chối được.")))
                .andExpect(content().string(not(containsString("<form"))));
        mvc.perform(post("/unsubscribe/of-minh").param("List-Unsubscribe", "One-Click"))
                .andExpect(status().isOk());
        verify(preferences, never()).decide(any(), any(), anyBoolean());
    }

    @Test
    void tellsNobodyWhetherAnAddressEverExisted() throws Exception {
        mvc.perform(get("/unsubscribe/never-issued").with(from("10.0.0.1"))).andExpect(status().isNotFound());
        mvc.perform(post("/unsubscribe/never-issued").with(from("10.0.0.1")).param("List-Unsubscribe", "One-Click"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(""));
    }

    @Test
    void slowsDownWhoeverGuessesAndNobodyElse() throws Exception {
        for (var guess = 0; guess < 30; guess++) {
            mvc.perform(get("/unsubscribe/guess-" + guess).with(from("10.0.0.2")))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(get("/unsubscribe/of-ha").with(from("10.0.0.2"))).andExpect(status().isTooManyRequests());
        for (var click = 0; click < 60; click++) {
            mvc.perform(get("/unsubscribe/of-ha").with(from("10.0.0.3"))).andExpect(status().isOk());
        }
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
