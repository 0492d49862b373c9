package vn.neuguong.pledge.offices.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses forms that the browser says another site has sent. It protects the sign-in forms, which have no session yet
 * whose token they could carry, from signing somebody in as somebody else; browsers that say nothing are let through.
 */
final class ForeignForms extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var from = request.getHeader("Sec-Fetch-Site");
        return READING.contains(request.getMethod()) || from == null || OWN.contains(from);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.sendError(HttpStatus.FORBIDDEN.value());
    }
}
