package vn.neuguong.notification.owners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuardedCallsUnitTests {

    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(Map.of(
            "owners",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(4)
                    .minimumNumberOfCalls(4)
                    .waitDurationInOpenState(Duration.ofHours(1))
                    .build()));
    private final GuardedCalls calls = new GuardedCalls(
            breakers,
            RetryRegistry.of(Map.of(
                    "owners",
                    RetryConfig.custom()
                            .maxAttempts(3)
                            .waitDuration(Duration.ofMillis(1))
                            .build())),
            TimeLimiterRegistry.of(Map.of(
                    "owners",
                    TimeLimiterConfig.custom()
                            .timeoutDuration(Duration.ofMillis(100))
                            .build())));

    @AfterEach
    void end() {
        calls.close();
    }

    @Test
    void triesAgainBeforeItGivesUp() {
        var tries = new AtomicInteger();
        var answer = calls.call("pledge", () -> {
            if (tries.incrementAndGet() < 3) {
                throw new IOException("connection reset");
            }
            return "links";
        });
        assertThat(answer).isEqualTo("links");
        assertThat(tries).hasValue(3);
    }

    @Test
    void doesNotWaitForAnOwnerThatKeepsSilent() {
        var never = new CountDownLatch(1);
        assertThatExceptionOfType(OwnerUnavailableException.class)
                .isThrownBy(() -> calls.call("pledge", () -> {
                    never.await();
                    return "too late";
                }))
                .withMessageContaining("pledge");
    }

    @Test
    void stopsAskingAnOwnerThatKeepsFailingAndOnlyThatOne() {
        var tries = new AtomicInteger();
        for (var call = 1; call <= 5; call++) {
            assertThatExceptionOfType(OwnerUnavailableException.class)
                    .isThrownBy(() -> calls.call("pledge", () -> {
                        tries.incrementAndGet();
                        throw new IOException("connection refused");
                    }));
        }
        assertThat(tries).hasValue(4);
        assertThat(calls.permitted("pledge")).isFalse();
        assertThat(calls.permitted("award")).isTrue();
        assertThat(calls.call("award", () -> "links")).isEqualTo("links");
    }

    @Test
    void letsOneCallerAtATimeTryAnOwnerThatMayHaveRecovered() throws Exception {
        breakers.circuitBreaker("pledge", "owners").transitionToOpenState();
        assertThat(calls.permitted("pledge")).isFalse();
        breakers.circuitBreaker("pledge", "owners").transitionToHalfOpenState();
        assertThat(calls.permitted("pledge")).isTrue();

        var permittedMeanwhile =
                calls.call("pledge", () -> List.of(calls.permitted("pledge"), calls.permitted("award")));

        assertThat(permittedMeanwhile).containsExactly(false, true);
        assertThat(calls.permitted("pledge")).isTrue();
    }
}
