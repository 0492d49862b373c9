package vn.neuguong.notification.providers;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One mail server with what is known about how it is doing. */
public final class MailProvider {

    private final String name;
    private final ProviderSettings.Server server;
    private final Session session;
    private final CircuitBreaker breaker;
    private final Duration coolDown;
    private final Semaphore connections;
    private volatile @Nullable Long troubledAtNanos;

    MailProvider(
            String name, ProviderSettings.Server server, Session session, CircuitBreaker breaker, Duration coolDown) {
        this.name = name;
        this.server = server;
        this.session = session;
        this.breaker = breaker;
        this.coolDown = coolDown;
        this.connections = new Semaphore(server.connections());
    }

    /** The name operators gave it. */
    public String name() {
        return name;
    }

    int weight() {
        return server.weight();
    }

    @Nullable
    Integer rate() {
        return server.rate();
    }

    ProviderSettings.Server server() {
        return server;
    }

    Session session() {
        return session;
    }

    Semaphore connections() {
        return connections;
    }

    /** Whether its circuit breaker lets anything through. */
    boolean permitted() {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> false;
            case CLOSED, HALF_OPEN, DISABLED, METRICS_ONLY -> true;
        };
    }

    /** Whether it was in trouble a moment ago. */
    boolean coolingDown() {
        var troubled = troubledAtNanos;
        return troubled != null && System.nanoTime() - troubled < coolDown.toNanos();
    }

    /** It answered, whatever it thought of the mail. */
    public void answered() {
        breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    }

    /** It could not be reached, hung up, or said that it has trouble of its own. */
    public void inTrouble(Exception trouble) {
        troubledAtNanos = System.nanoTime();
        breaker.onError(0, TimeUnit.NANOSECONDS, trouble);
    }

    /** How it is doing. */
    public ProviderState state() {
        return new ProviderState(
                name,
                breaker.getState().name(),
                coolingDown(),
                server.weight(),
                server.connections() - connections.availablePermits());
    }
}
