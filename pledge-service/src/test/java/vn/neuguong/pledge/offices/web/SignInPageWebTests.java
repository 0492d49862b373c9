package vn.neuguong.pledge.offices.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.neuguong.defaults.tasks.LinkProblem;
import vn.neuguong.defaults.tasks.TaskLink;
import vn.neuguong.defaults.tasks.TaskLinks;
import vn.neuguong.pledge.offices.OfficeSessions;
import vn.neuguong.pledge.offices.OfficeSettings;
import vn.neuguong.pledge.offices.Officials;
import vn.neuguong.pledge.offices.SignInTasks;
import vn.neuguong.pledge.offices.SigningIn;
import vn.neuguong.testing.WebTest;

@WebTest(SignInPage.class)
@Import({SessionCookie.class, OfficeSecurity.class, SignInPageWebTests.Settings.class})
class SignInPageWebTests {

    private static final String LINK = "/office/sign-in/bi-mat";
    private static final String TASK = "mot-yeu-cau:sign-in";
    private static final int TRIES = 30;
    private static final RequestPostProcessor STRANGER = request -> {
        request.setRemoteAddr("192.0.2.7");
        return request;
    };

    @TestConfiguration
    static class Settings {

        @Bean
        OfficeSettings officeSettings() {
            return new OfficeSettings(
                    Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(8), Duration.ofMinutes(15), 3, TRIES);
        }
    }

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private SigningIn signingIn;

    @MockitoBean
    private TaskLinks links;

    @MockitoBean
    private OfficeSessions sessions;

    @MockitoBean
    private Officials officials;

    @BeforeEach
    void theLinkIsGood() {
        when(links.open(SignInTasks.PAGE, "bi-mat"))
                .thenReturn(new TaskLink("hash", TASK, "oanh", SignInTasks.PAGE, Instant.EPOCH, Instant.MAX));
        when(signingIn.isUsable(TASK)).thenReturn(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void explainsItselfInBothLanguages(String language) {
        assertThat(mvc.get().uri("/office/sign-in?sent=true&out=true&lang=" + language))
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"" + language + "\">", "30", "type=\"email\"")
                .doesNotContain("??");
        assertThat(mvc.get().uri(LINK + "?lang=" + language))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"confirmed\"")
                .doesNotContain("??", "checked");
    }

    @Test
    void passesOnOnlyAddressesOfBoards() {
        mvc.post()
                .uri("/office/sign-in")
                .param("email", "oanh@song-van.example")
                .param("next", "https://evil.example/office")
                .exchange();
        verify(signingIn).request("oanh@song-van.example", null);

        assertThat(mvc.get().uri("/office/sign-in?next=//evil.example"))
                .bodyText()
                .doesNotContain("name=\"next\" value=\"//evil.example\"");
    }

    @Test
    void asksForTheAddressAgain() {
        assertThat(mvc.post().uri("/office/sign-in").param("email", "  "))
                .hasStatus(400)
                .bodyText()
                .contains("chưa nhập địa chỉ thư");
        verify(signingIn, never()).request(any(), any());
    }

    @Test
    void slowsDownWhoTriesTooOften() {
        for (int number = 0; number < TRIES; number++) {
            assertThat(mvc.post().uri("/office/sign-in").with(STRANGER)).hasStatus(400);
        }

        assertThat(mvc.post().uri("/office/sign-in").with(STRANGER).param("email", "oanh@song-van.example"))
                .hasStatus(429)
                .hasHeader("Retry-After", "900")
                .bodyText()
                .contains("quá nhiều lần thử");
        assertThat(mvc.post().uri(LINK).with(STRANGER).param("confirmed", "true"))
                .hasStatus(429);
        verify(signingIn, never()).request(any(), any());
        verify(signingIn, never()).signIn(any());
    }

    @Test
    void signsNobodyInByOpeningTheLinkOrWithoutTheBox() {
        assertThat(mvc.get().uri(LINK)).hasStatusOk();
        assertThat(mvc.post().uri(LINK)).hasStatus(400).bodyText().contains("chưa đánh dấu");

        verify(signingIn, never()).signIn(any());
    }

    @Test
    void signsInWithTheBoxAndStartsAtHomeUnlessItLeadsToABoard() {
        when(signingIn.signIn(TASK))
                .thenReturn(Optional.of(new SigningIn.Started("secret", Optional.of("https://evil.example"))));

        assertThat(mvc.post().uri(LINK).param("confirmed", "true"))
                .hasStatus(303)
                .hasRedirectedUrl("/office")
                .headers()
                .hasHeaderSatisfying(
                        "Set-Cookie",
                        values -> assertThat(values)
                                .anySatisfy(cookie -> assertThat(cookie)
                                        .contains("office=secret", "HttpOnly", "SameSite=Lax", "Path=/")));
    }

    @Test
    void refusesAFormAnotherSiteHasSent() {
        assertThat(mvc.post().uri(LINK).header("Sec-Fetch-Site", "cross-site").param("confirmed", "true"))
                .hasStatus(403);
        verify(signingIn, never()).signIn(any());
    }

    @Test
    void saysThatALinkIsUsedUpOrOpensNothing() {
        when(signingIn.isUsable(TASK)).thenReturn(false);
        when(signingIn.signIn(TASK)).thenReturn(Optional.empty());
        when(links.open(SignInTasks.PAGE, "khac")).thenThrow(LinkProblem.unknown());

        assertThat(mvc.get().uri(LINK)).hasStatus(410).bodyText().contains("Đường dẫn đã được dùng");
        assertThat(mvc.post().uri(LINK).param("confirmed", "true")).hasStatus(410);
        assertThat(mvc.get().uri("/office/sign-in/khac")).hasStatus(404);
    }

    @Test
    void sendsStrangersToTheFormAndBackAgain() {
        assertThat(mvc.get().uri("/office/coverage?unit=A"))
                .hasStatus(303)
                .hasRedirectedUrl("/office/sign-in?next=%2Foffice%2Fcoverage%3Funit%3DA");
    }
}
