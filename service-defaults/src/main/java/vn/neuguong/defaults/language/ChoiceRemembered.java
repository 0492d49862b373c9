package vn.neuguong.defaults.language;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps a language chosen with {@code ?lang=} in a cookie that holds two letters and says nothing of the person. */
final class ChoiceRemembered extends OncePerRequestFilter {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final ReaderLanguage reader;
    private final boolean secure;

    ChoiceRemembered(ReaderLanguage reader, boolean secure) {
        this.reader = reader;
        this.secure = secure;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/api/") || path.startsWith("/internal/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        reader.chosenNow(request)
                .map(chosen -> ResponseCookie.from(ReaderLanguage.CHOICE, chosen.getLanguage())
                        .path("/")
                        .maxAge(A_YEAR)
                        .sameSite("Lax")
                        .httpOnly(true)
                        .secure(secure)
                        .build())
                .ifPresent(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString()));
        chain.doFilter(request, response);
    }
}
