package vn.neuguong.notification.owners;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpServerErrorException;

/** Every call to an owner: limited in time, behind that owner's circuit breaker, tried again a few times. */
@Component
class GuardedCalls implements AutoCloseable {

    private static final String CONFIGURATION = "owners";

    private final CircuitBreakerRegistry breakers;
    private final RetryRegistry retries;
    private final TimeLimiterRegistry limiters;
    private final Map<String, AtomicInteger> underWay = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    GuardedCalls(CircuitBreakerRegistry breakers, RetryRegistry retries, TimeLimiterRegistry limiters) {
        this.breakers = breakers;
        this.retries = retries;
        this.limiters = limiters;
    }

    /**
     * Whether asking this owner makes sense now. While it is on trial after a failure, one caller at a time is enough: the
     * others would only be turned away, or be kept waiting when it is as slow as before.
     */
    boolean permitted(String owner) {
        return switch (breaker(owner).getState()) {
            case OPEN, FORCED_OPEN -> false;
            case HALF_OPEN -> callsTo(owner).get() == 0;
            case CLOSED, DISABLED, METRICS_ONLY -> true;
        };
    }

    /**
     * @throws OwnerStumbledException when it answered with 500
     * @throws OwnerUnavailableException whatever else went wrong
     */
    <T> T call(String owner, Callable<T> request) {
        TimeLimiter limiter = limiters.timeLimiter(owner, CONFIGURATION);
        Retry retry = retries.retry(owner, CONFIGURATION);
        Callable<T> limited = () -> limiter.executeFutureSupplier(() -> threads.submit(request));
        var toOwner = callsTo(owner);
        toOwner.incrementAndGet();
        try {
            return Retry.decorateCallable(retry, CircuitBreaker.decorateCallable(breaker(owner), limited))
                    .call();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OwnerUnavailableException(owner, e);
        } catch (HttpServerErrorException.InternalServerError e) {
            throw new OwnerStumbledException(owner, e);
        } catch (Exception e) {
            throw new OwnerUnavailableException(owner, e);
        } finally {
            toOwner.decrementAndGet();
        }
    }

    private AtomicInteger callsTo(String owner) {
        return underWay.computeIfAbsent(owner, unasked -> new AtomicInteger());
    }

    private CircuitBreaker breaker(String owner) {
        return breakers.circuitBreaker(owner, CONFIGURATION);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
