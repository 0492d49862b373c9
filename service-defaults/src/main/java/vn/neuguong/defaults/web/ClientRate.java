package vn.neuguong.defaults.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;

/**
 * How often one client may knock at something open to everybody. Whether there was anything behind the door does not
 * count, so the refusal tells nothing. Each instance counts for itself and remembers the last ten thousand clients only:
 * it slows down guessing, it is no ledger.
 */
public final class ClientRate {

    private static final int REMEMBERED = 10_000;
    private static final int NETWORK_BYTES = 8;

    private final Duration period;
    private final LoadingCache<String, RateLimiter> clients;

    /** At most so many tries per period. */
    public ClientRate(int tries, Duration period) {
        this(tries, period, REMEMBERED);
    }

    ClientRate(int tries, Duration period, int remembered) {
        this.period = period;
        var config = RateLimiterConfig.custom()
                .limitForPeriod(tries)
                .limitRefreshPeriod(period)
                .timeoutDuration(Duration.ZERO)
                .build();
        this.clients = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterAccess(period)
                .build(client -> RateLimiter.of(client, config));
    }

    /** Counts one more try; one too many is to be answered with 429, and the answer says already when to come back. */
    public boolean allows(HttpServletRequest request, HttpServletResponse response) {
        var allowed = clients.get(networkOf(request.getRemoteAddr())).acquirePermission();
        if (!allowed) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, period.toSeconds())));
        }
        return allowed;
    }

    long remembered() {
        clients.cleanUp();
        return clients.estimatedSize();
    }

    /** Whoever has one address of version 6 has 2^64 of them; what is no address at all counts as it stands. */
    private static String networkOf(String client) {
        try {
            return client.indexOf(':') >= 0 && InetAddress.ofLiteral(client) instanceof Inet6Address address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                    : client;
        } catch (IllegalArgumentException unreadable) {
            return client;
        }
    }
}
