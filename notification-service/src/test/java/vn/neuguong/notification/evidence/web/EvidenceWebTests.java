package vn.neuguong.notification.evidence.web;

import static org.hamcrest.Matchers.containsString;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.neuguong.notification.delivery.Attempt;
import vn.neuguong.notification.delivery.DeliveryRecord;
import vn.neuguong.notification.delivery.DeliveryRecords;
import vn.neuguong.notification.delivery.DeliveryStatus;
import vn.neuguong.notification.delivery.MailRequest;
import vn.neuguong.notification.templates.Occasion;
import vn.neuguong.notification.templates.TemplateVersion;
import vn.neuguong.testing.WebTest;

@WebTest(EvidenceController.class)
class EvidenceWebTests {

    private static final Instant QUEUED = Instant.parse("2026-11-02T02:00:00Z");
    private static final Instant ANSWERED = Instant.parse("2026-11-02T02:00:01Z");

    @Autowired
    MockMvc mvc;

    @MockitoBean
    DeliveryRecords records;

    @Test
    void tellsEverythingOfOneMail() throws Exception {
        when(records.find("p.ha:sign:opened")).thenReturn(Optional.of(record("p.ha:sign:opened")));

        mvc.perform(asAuditor(get("/api/evidence/deliveries/p.ha:sign:opened")))
                .andExpect(status().isOk())
                .andExpect(content().json("""
                    {"deliveryId": "p.ha:sign:opened", "kind": "pledge.sign", "occasion": "OPENED",
                     "causeId": "p.ha:sign", "tasksListed": [], "owner": "pledge", "correlationId": "nam-khong-2026",
                     "personId": "ha", "messageId": "<1@vidu.vn>", "parameters": {"unitName": "Trường THCS Trần Phú"},
                     "dueAt": "2026-11-30T17:00:00Z", "status": "ACCEPTED", "queuedAt": "2026-11-02T02:00:00Z",
                     "attempts": [{"startedAt": "2026-11-02T02:00:00Z", "endedAt": "2026-11-02T02:00:01Z",
                       "provider": "first", "result": "ACCEPTED",
                       "template": "pledge.sign.opened.vi", "templateVersion": 1, "dataSha256": "5a3f",
                       "data": {"recipientName": null, "salt": "9c"}, "serverReply": "250 2.0.0 queued"}]}
                    """, JsonCompareMode.LENIENT));
    }

    @Test
    void listsTheMailsToAPersonAndAboutATaskInPages() throws Exception {
        when(records.toPerson("ha", "", 2)).thenReturn(List.of(record("m-1"), record("m-2")));
        when(records.about("p.ha:sign", "", 51)).thenReturn(List.of(record("m-1")));

        mvc.perform(asAuditor(get("/api/evidence?person=ha&limit=1")))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].deliveryId").value("m-1"))
                .andExpect(jsonPath("$.next").isNotEmpty());
        mvc.perform(asAuditor(get("/api/evidence?task=p.ha:sign")))
                .andExpect(jsonPath("$.items[0].deliveryId").value("m-1"))
                .andExpect(jsonPath("$.next").isEmpty());
    }

    @Test
    void saysThatThereIsNoSuchMail() throws Exception {
        when(records.find("m-9")).thenReturn(Optional.empty());
        mvc.perform(asAuditor(get("/api/evidence/deliveries/m-9")))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("m-9")));
    }

    @Test
    void refusesWithoutTokenOrScope() throws Exception {
        mvc.perform(get("/api/evidence?person=ha")).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/evidence?person=ha")
                        .with(jwt().authorities(new SimpleGrantedAuthority("SCOPE_deliveries:read"))))
                .andExpect(status().isForbidden());
    }

    private static MockHttpServletRequestBuilder asAuditor(MockHttpServletRequestBuilder request) {
        return request.with(jwt().authorities(new SimpleGrantedAuthority("SCOPE_evidence:read")));
    }

    private static DeliveryRecord record(String id) {
        var request = new MailRequest(
                "p.ha:sign",
                "pledge.sign",
                Occasion.OPENED,
                "pledge",
                "nam-khong-2026",
                "ha",
                Map.of("unitName", "Trường THCS Trần Phú"),
                Instant.parse("2026-11-30T17:00:00Z"),
                List.of());
        var attempt = new Attempt(
                QUEUED,
                "first",
                "digest-of-an-address",
                "vidu.vn",
                new TemplateVersion("pledge.sign.opened.vi", 1),
                "5a3f",
                "{\"recipientName\":null,\"salt\":\"9c\"}",
                ANSWERED,
                Attempt.Result.ACCEPTED,
                "250 2.0.0 queued");
        return new DeliveryRecord(
                id, request, "<1@vidu.vn>", DeliveryStatus.ACCEPTED, null, QUEUED, List.of(attempt), List.of());
    }
}
