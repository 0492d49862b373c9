package vn.neuguong.defaults.language;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class ReaderLanguageUnitTests {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final Locale ENGLISH = Locale.ENGLISH;

    private final PersonLanguages people =
            personId -> personId.equals("john") ? Optional.of(ENGLISH) : Optional.of(VIETNAMESE);
    private final ReaderLanguage reader = new ReaderLanguage(List.of(VIETNAMESE, ENGLISH), Optional.of(people));
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/pledges/sign/x");

    @AfterEach
    void endTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void isVietnameseWithoutAnySign() {
        assertThat(reader.of(request)).isEqualTo(VIETNAMESE);
    }

    @Test
    void isTheFirstSpokenLanguageTheBrowserAsksFor() {
        request.addHeader("Accept-Language", "fr-FR, en-GB;q=0.8, vi;q=0.5");

        assertThat(reader.of(request)).isEqualTo(ENGLISH);
    }

    @Test
    void isThePersonsOwnBeforeThatOfTheBrowser() {
        request.addHeader("Accept-Language", "vi");
        isFrom("john");

        assertThat(reader.of(request)).isEqualTo(ENGLISH);
    }

    @Test
    void isTheOneChosenEarlierBeforeThePersonsOwn() {
        request.setCookies(new Cookie("lang", "vi"));
        isFrom("john");

        assertThat(reader.of(request)).isEqualTo(VIETNAMESE);
    }

    @Test
    void isTheOneChosenNowBeforeAllOthers() {
        request.setCookies(new Cookie("lang", "vi"));
        request.setQueryString("done=3&lang=en");

        assertThat(reader.of(request)).isEqualTo(ENGLISH);
    }

    @Test
    void ignoresAChoiceNobodySpeaks() {
        request.setCookies(new Cookie("lang", "xx"));
        request.setQueryString("lang=fr");

        assertThat(reader.of(request)).isEqualTo(VIETNAMESE);
    }

    @Test
    void remembersOnlyAChoiceThatIsSpokenAndOnlyOnPages() throws Exception {
        assertThat(cookieAfter("/pledges/sign/x", "lang=en")).contains("lang=en", "SameSite=Lax", "HttpOnly", "Secure");
        assertThat(cookieAfter("/pledges/sign/x", "lang=fr")).isNull();
        assertThat(cookieAfter("/api/programmes", "lang=en")).isNull();
    }

    @Test
    void offersTheSameAddressInTheOtherLanguage() {
        request.setQueryString("done=3&lang=vi");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));

        assertThat(new LanguageSwitch(reader).offered()).contains(new LanguageSwitch.Choice("en", "?done=3&lang=en"));
    }

    private void isFrom(String personId) {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        reader.readerIs(personId);
    }

    private String cookieAfter(String path, String query) throws Exception {
        var page = new MockHttpServletRequest("GET", path);
        page.setQueryString(query);
        var response = new MockHttpServletResponse();
        new ChoiceRemembered(reader, true).doFilter(page, response, (q, s) -> {});
        return response.getHeader("Set-Cookie");
    }
}
