package vn.neuguong.notification.operations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.neuguong.defaults.api.CursorPage;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.notification.delivery.DeliveryList;
import vn.neuguong.notification.delivery.DeliveryStatus;
import vn.neuguong.notification.operations.BusyMailDesk;
import vn.neuguong.notification.operations.MailAction;
import vn.neuguong.notification.operations.MailDesk;
import vn.neuguong.notification.operations.MailDone;
import vn.neuguong.notification.templates.MailTemplatesFixture;
import vn.neuguong.testing.WebTest;

/** Without the filters of the front door, behind which the page does not exist. */
@WebTest(MailDeskPage.class)
@AutoConfigureMockMvc(addFilters = false)
@Import(MailDeskPageWebTests.Page.class)
class MailDeskPageWebTests {

    @TestConfiguration(proxyBeanMethods = false)
    static class Page {

        @Bean
        MailDeskPage mailDeskPage(MailDesk desk, DeliveryList deliveries) {
            return new MailDeskPage(desk, deliveries);
        }
    }

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private MailDesk desk;

    @MockitoBean
    private DeliveryList deliveries;

    @BeforeEach
    void isBusy() {
        when(desk.look()).thenReturn(BusyMailDesk.OVERVIEW);
        when(desk.kinds())
                .thenReturn(List.of(
                        MailTemplatesFixture.kind("award.granted"),
                        MailTemplatesFixture.kind("pledge.acknowledge"),
                        MailTemplatesFixture.kind("pledge.sign")));
        when(desk.journal()).thenReturn(BusyMailDesk.JOURNAL);
        when(deliveries.page(any(), any())).thenReturn(new CursorPage<>(BusyMailDesk.FAILED, "dGllcA"));
    }

    @Test
    void showsAllAtAGlance() {
        assertThat(mvc.get().uri("/mail"))
                .hasStatusOk()
                .bodyText()
                .contains("48.211", "2 giờ", "12 phút")
                .contains("Đang dừng: Thông báo ghi nhận", "chờ duyệt lại lời thư")
                .containsSubsequence("award", "thông", "pledge", "đang ngắt")
                .contains("hanoiedu.vn", "pledge.sign", "118.204")
                .contains("550 5.1.1 (address) no such mailbox", "cursor=dGllcA")
                .contains("Gửi lại một thư", "Dừng một loại thư", "Thư được gửi lại với mã p.ha:sign:opened:again:1")
                .doesNotContain("??");
    }

    @Test
    void speaksEnglish() {
        assertThat(mvc.get().uri("/mail?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Outgoing mail",
                        "Paused: Notice of recognition",
                        "Signing the pledge (pledge.sign)",
                        "By domain",
                        "What you can do",
                        "1 attempt")
                .doesNotContain("??", "Hàng đợi");
    }

    @ParameterizedTest
    @CsvSource({
        "accepted,ACCEPTED",
        "TEMPORARY_FAILURE,TEMPORARY_FAILURE",
        "created,CREATED",
        "'',PERMANENT_FAILURE",
        "hong,PERMANENT_FAILURE",
        "<b>,PERMANENT_FAILURE"
    })
    void listsTheStateAskedFor(String asked, DeliveryStatus listed) {
        assertThat(mvc.get().uri("/mail").param("status", asked)).hasStatusOk();

        verify(deliveries).page(eq(listed), any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hong", "AAAA", "../..", "%00"})
    void beginsAtTheBeginningWithADamagedCursor(String cursor) {
        assertThat(mvc.get().uri("/mail").param("cursor", cursor)).hasStatusOk();

        verify(deliveries)
                .page(
                        eq(DeliveryStatus.PERMANENT_FAILURE),
                        argThat(page -> page.after().isEmpty()));
    }

    @Test
    void actsAndShowsTheEndWithAGet() {
        when(desk.act(any())).thenReturn(new MailDone(true, "operations.done.paused", "pledge.sign"));

        assertThat(pause("Phạm Thu Hà", "sai lời thư"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl("/mail?done=pause");
        verify(desk)
                .act(argThat(wish -> wish.action() == MailAction.PAUSE
                        && "pledge.sign".equals(wish.about())
                        && "Phạm Thu Hà".equals(wish.who())));
        assertThat(mvc.get().uri("/mail?done=pause")).bodyText().contains("Đã dừng");
    }

    @Test
    void saysInTheFormWhatIsWrongAndKeepsWhatWasTyped() {
        when(desk.act(any()))
                .thenThrow(new InvalidInput(
                        List.of(Fault.of("who", "operations.missing"), Fault.of("why", "operations.too-long", 500))));

        assertThat(pause("", "<script>alert(1)</script>"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("không được để trống", "dài nhất 500 ký tự", "&lt;script&gt;")
                .doesNotContain("<script>", "??");
    }

    @Test
    void saysWhyNothingWasDone() {
        when(desk.act(any())).thenReturn(new MailDone(false, "operations.refused.closed", "p.ha:sign:opened"));

        assertThat(mvc.post().uri("/mail").param("action", "RESEND").param("about", "p.ha:sign:opened"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Việc của thư p.ha:sign:opened đã đóng")
                .doesNotContain("??");
    }

    @Test
    void hasWordsForEveryEndAndEveryState() {
        for (var code : List.of("no-kind", "not-paused", "no-delivery", "under-way", "closed", "test")) {
            when(desk.act(any())).thenReturn(new MailDone(false, "operations.refused." + code, "x"));
            assertThat(pause("Hà", "thử"))
                    .hasStatus(HttpStatus.CONFLICT)
                    .bodyText()
                    .doesNotContain("??");
        }
        Arrays.stream(MailAction.values())
                .forEach(action -> assertThat(mvc.get().uri("/mail").param("done", action.name()))
                        .bodyText()
                        .contains("notice good")
                        .doesNotContain("??"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DROP", "pause;resume"})
    void doesNothingThatIsNoAction(String action) {
        assertThat(mvc.post().uri("/mail").param("action", action)).hasStatus(HttpStatus.BAD_REQUEST);
        verify(desk, never()).act(any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void takesNoFormFromAnotherSite(String from) {
        assertThat(mvc.post().uri("/mail").param("action", "PAUSE").header("Sec-Fetch-Site", from))
                .hasStatus(HttpStatus.FORBIDDEN);
        verify(desk, never()).act(any());
    }

    @Test
    void changesNothingWhenItIsOnlyLookedAt() {
        assertThat(mvc.get().uri("/mail?action=PAUSE&about=pledge.sign&who=x&why=y"))
                .hasStatusOk();
        assertThat(mvc.head().uri("/mail")).hasStatusOk();
        verify(desk, never()).act(any());
    }

    private MvcTestResult pause(String who, String why) {
        return mvc.post()
                .uri("/mail")
                .param("action", "PAUSE")
                .param("about", "pledge.sign")
                .param("who", who)
                .param("why", why)
                .exchange();
    }
}
