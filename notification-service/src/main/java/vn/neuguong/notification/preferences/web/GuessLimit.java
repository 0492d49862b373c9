package vn.neuguong.notification.preferences.web;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Slows down whoever tries addresses: only wrong ones are counted, so the many people behind one mail provider never
 * meet it. Clients share a fixed number of counters, which bounds the memory; each instance counts for itself.
 */
@Component
class GuessLimit {

    private static final int COUNTERS = 1024;
    private static final int WRONG_ONES_A_MINUTE = 30;

    private final List<RateLimiter> counters;

    GuessLimit() {
        var limit = RateLimiterConfig.custom()
                .limitForPeriod(WRONG_ONES_A_MINUTE)
                .limitRefreshPeriod(Duration.ofMinutes(1))
                .timeoutDuration(Duration.ZERO)
                .build();
        counters = IntStream.range(0, COUNTERS)
                .mapToObj(number -> RateLimiter.of("guesses-" + number, limit))
                .toList();
    }

    /** What is found; 429 without a search for a client that has been wrong too often. */
    <T> Optional<T> guard(HttpServletRequest request, Supplier<Optional<T>> search) {
        var counter = counters.get(Math.floorMod(request.getRemoteAddr().hashCode(), COUNTERS));
        if (counter.getMetrics().getAvailablePermissions() <= 0) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        var found = search.get();
        if (found.isEmpty()) {
            counter.acquirePermission();
        }
        return found;
    }
}
