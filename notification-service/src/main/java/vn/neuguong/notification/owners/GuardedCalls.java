package vn.neuguong.notification.owners;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/** Every call to an owner: limited in time, behind that owner's circuit breaker, tried again a few times. */
@Component
class GuardedCalls implements AutoCloseable {

    private static final String CONFIGURATION = "owners";

    private final CircuitBreakerRegistry breakers;
    private final RetryRegistry retries;
    private final TimeLimiterRegistry limiters;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    GuardedCalls(CircuitBreakerRegistry breakers, RetryRegistry retries, TimeLimiterRegistry limiters) {
        this.breakers = breakers;
        this.retries = retries;
        this.limiters = limiters;
    }

    /** Whether asking this owner makes sense now. */
    boolean permitted(String owner) {
        return switch (breaker(owner).getState()) {
            case OPEN, FORCED_OPEN -> false;
            case CLOSED, HALF_OPEN, DISABLED, METRICS_ONLY -> true;
        };
    }

    /** @throws OwnerUnavailableException whatever went wrong */
    <T> T call(String owner, Callable<T> request) {
        TimeLimiter limiter = limiters.timeLimiter(owner, CONFIGURATION);
        Retry retry = retries.retry(owner, CONFIGURATION);
        Callable<T> limited = () -> limiter.executeFutureSupplier(() -> threads.submit(request));
        try {
            return Retry.decorateCallable(retry, CircuitBreaker.decorateCallable(breaker(owner), limited))
                    .call();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OwnerUnavailableException(owner, e);
        } catch (Exception e) {
            throw new OwnerUnavailableException(owner, e);
        }
    }

    private CircuitBreaker breaker(String owner) {
        return breakers.circuitBreaker(owner, CONFIGURATION);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
