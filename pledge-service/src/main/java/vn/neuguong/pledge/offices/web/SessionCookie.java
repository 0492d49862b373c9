package vn.neuguong.pledge.offices.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The cookie that holds the secret of a session until the browser is closed. {@code Lax}, because boards are opened from
 * links in mails; what a foreign site could send with it is refused for want of the form token.
 */
@Component
class SessionCookie {

    private static final String NAME = "office";

    private final String name;
    private final boolean secure;

    SessionCookie(@Value("${neuguong.public-url}") String publicUrl) {
        this.secure = publicUrl.startsWith("https:");
        this.name = secure ? "__Host-" + NAME : NAME;
    }

    Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    void write(HttpServletResponse response, String secret) {
        add(response, ResponseCookie.from(name, secret));
    }

    void clear(HttpServletResponse response) {
        add(response, ResponseCookie.from(name, "").maxAge(Duration.ZERO));
    }

    private void add(HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie) {
        var complete =
                cookie.path("/").httpOnly(true).secure(secure).sameSite("Lax").build();
        response.addHeader(HttpHeaders.SET_COOKIE, complete.toString());
    }
}
