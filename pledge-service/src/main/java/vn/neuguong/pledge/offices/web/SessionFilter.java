package vn.neuguong.pledge.offices.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.neuguong.defaults.language.ReaderLanguage;
import vn.neuguong.pledge.offices.OfficeSession;
import vn.neuguong.pledge.offices.OfficeSessions;
import vn.neuguong.pledge.offices.Officials;

/** Recognises who is signed in, with the seats of this very moment; who has lost the last one is nobody here. */
final class SessionFilter extends OncePerRequestFilter {

    private static final String SESSION = OfficeSession.class.getName();

    private final SessionCookie cookie;
    private final OfficeSessions sessions;
    private final Officials officials;
    private final ReaderLanguage reader;

    SessionFilter(SessionCookie cookie, OfficeSessions sessions, Officials officials, ReaderLanguage reader) {
        this.cookie = cookie;
        this.sessions = sessions;
        this.officials = officials;
        this.reader = reader;
    }

    /** The session of the request, if it has one and its person still holds a seat. */
    static Optional<OfficeSession> sessionOf(HttpServletRequest request) {
        return request.getAttribute(SESSION) instanceof OfficeSession session ? Optional.of(session) : Optional.empty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        cookie.read(request).flatMap(sessions::find).ifPresent(session -> signIn(request, session));
        chain.doFilter(request, response);
    }

    private void signIn(HttpServletRequest request, OfficeSession session) {
        officials.find(session.personId()).ifPresent(official -> {
            request.setAttribute(SESSION, session);
            reader.readerIs(official.personId());
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new OfficialAuthentication(official));
            SecurityContextHolder.setContext(context);
        });
    }
}
