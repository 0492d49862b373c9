package vn.neuguong.defaults.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import vn.neuguong.defaults.idempotency.KeyedCalls.Finding;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.FilterRefusal;

/**
 * {@code Idempotency-Key} on the unsafe calls of the API, as in draft-ietf-httpapi-idempotency-key-header. A call that
 * succeeded is answered once more as it was, with {@value #REPLAYED}; the same key with another content is 422, while
 * the first is still running 409 with {@code Retry-After}. A call that was refused or failed changed nothing, so its
 * answer is not kept and a repetition is judged anew. When an instance dies between command and answer, a repetition
 * runs the command again: commands are idempotent, or refused by the state they have reached.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotent-Replayed";

    private static final Logger log = LoggerFactory.getLogger(IdempotencyFilter.class);
    private static final int LONGEST_KEY = 255;
    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1," + LONGEST_KEY + "}");
    private static final Pattern QUOTED = Pattern.compile("\"(.*)\"");
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.LOCATION, HttpHeaders.ETAG);
    private static final String RETRY_AFTER_SECONDS = "2";

    private final KeyedCalls calls;
    private final int largestBody;

    IdempotencyFilter(KeyedCalls calls, IdempotencySettings settings) {
        this.calls = calls;
        this.largestBody = Math.toIntExact(settings.largestBody().toBytes());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SAFE.contains(request.getMethod())
                || request.getHeader(KEY) == null
                || request.getUserPrincipal() == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = keyOf(request);
        if (key.isEmpty()) {
            refuse(request, response, HttpStatus.BAD_REQUEST, "api.idempotency-key-unreadable", LONGEST_KEY);
            return;
        }
        var client = String.valueOf(request.getUserPrincipal().getName());
        var id = RequestHash.ofWords(client, key.get(), request.getMethod(), request.getRequestURI());
        if (isUpload(request)) {
            String hash;
            try {
                hash = RequestHash.ofParts(request);
            } catch (IOException | ServletException | IllegalStateException unreadable) {
                chain.doFilter(request, response); // which refuses it as it refuses every unreadable upload
                return;
            }
            answer(id, hash, request, response, chain);
            return;
        }
        var body = request.getInputStream().readNBytes(largestBody + 1);
        if (body.length > largestBody) {
            var fault = Fault.of("body", "api.body-too-large", largestBody);
            FilterRefusal.send(request, response, HttpStatus.CONTENT_TOO_LARGE, fault);
            return;
        }
        answer(id, RequestHash.of(request, body), new RereadRequest(request, body), response, chain);
    }

    /** The key as a quoted string, as the draft has it, or bare, as most clients send it. */
    private static Optional<String> keyOf(HttpServletRequest request) {
        var values = Collections.list(request.getHeaders(KEY));
        var quoted = QUOTED.matcher(values.getFirst().strip());
        var key = quoted.matches() ? quoted.group(1) : values.getFirst().strip();
        return values.size() == 1 && VISIBLE.matcher(key).matches() ? Optional.of(key) : Optional.empty();
    }

    private static boolean isUpload(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    private void answer(
            String id, String hash, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (calls.claim(id, hash)) {
            case Finding.Ours ours -> carryOut(ours, request, response, chain);
            case Finding.Answered answered -> replay(answered.answer(), response);
            case Finding.InFlight() -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
                refuse(request, response, HttpStatus.CONFLICT, "api.idempotency-key-in-flight");
            }
            case Finding.OtherRequest() ->
                refuse(request, response, HttpStatus.UNPROCESSABLE_CONTENT, "api.idempotency-key-reused");
        }
    }

    private void carryOut(
            Finding.Ours call, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var copied = new ContentCachingResponseWrapper(response);
        var done = false;
        try {
            chain.doFilter(request, copied);
            done = copied.getStatus() < HttpStatus.BAD_REQUEST.value() && copied.getContentSize() <= largestBody;
        } finally {
            settle(call, copied, done);
        }
        copied.copyBodyToResponse();
    }

    /** Before the caller hears of it. Whoever cannot be told the outcome of this must not lose the answer over it. */
    private void settle(Finding.Ours call, ContentCachingResponseWrapper answer, boolean done) {
        try {
            if (done) {
                calls.keep(call, kept(answer));
            } else {
                calls.release(call);
            }
        } catch (DataAccessException unavailable) {
            log.warn("The answer of an API call could not be kept; a repetition runs the command again", unavailable);
        }
    }

    private static KeptAnswer kept(ContentCachingResponseWrapper answer) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : KEPT_HEADERS) {
            var value = answer.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new KeptAnswer(answer.getStatus(), headers, new Binary(answer.getContentAsByteArray()));
    }

    private static void replay(KeptAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        response.setContentLength(answer.body().length());
        response.getOutputStream().write(answer.body().getData());
    }

    private static void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String code,
            Object... arguments)
            throws IOException {
        FilterRefusal.send(request, response, status, Fault.of(KEY, code, arguments));
    }
}
