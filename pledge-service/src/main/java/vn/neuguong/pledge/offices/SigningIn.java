package vn.neuguong.pledge.offices;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.data.RetryOnConflict;

/** Sends sign-in links to those who hold a seat and lets each link start one session. */
@Service
public class SigningIn {

    private static final int LONGEST_ADDRESS = 254;

    /**
     * A session that has just begun.
     *
     * @param secret for the cookie; stored nowhere
     * @param returnTo where the person wanted to go
     */
    public record Started(String secret, Optional<String> returnTo) {}

    private final Officials officials;
    private final SignInRequests requests;
    private final OfficeSessions sessions;
    private final OfficeSettings settings;
    private final Executor executor;
    private final Clock clock;

    SigningIn(
            Officials officials,
            SignInRequests requests,
            OfficeSessions sessions,
            OfficeSettings settings,
            @Qualifier("applicationTaskExecutor") Executor executor,
            Clock clock) {
        this.officials = officials;
        this.requests = requests;
        this.sessions = sessions;
        this.settings = settings;
        this.executor = executor;
        this.clock = clock;
    }

    /**
     * Sends a link if the address is that of an official who has not been sent too many lately. Returns at once and
     * tells nothing, so that neither the answer nor its time shows whether somebody is known.
     *
     * @param returnTo where they wanted to go
     */
    public void request(String email, @Nullable String returnTo) {
        if (!email.isBlank() && email.length() <= LONGEST_ADDRESS) {
            executor.execute(() -> officials.findByEmail(email).ifPresent(official -> send(official, returnTo)));
        }
    }

    /** Each mail of a window has a number and thereby an id, so that no crowd of requests gets more than there are. */
    private void send(Official official, @Nullable String returnTo) {
        var now = clock.instant();
        var window = now.getEpochSecond() / settings.throttleWindow().toSeconds();
        for (int number = 1; number <= settings.mailsPerPerson(); number++) {
            var requestId = "%s.%d.%d".formatted(official.personId(), window, number);
            try {
                requests.save(SignInRequest.open(
                        requestId, official.personId(), returnTo, now, now.plus(settings.linkLasts())));
                return;
            } catch (DuplicateKeyException taken) {
                // This number was used; the next may be free.
            }
        }
    }

    /** Whether the link of this task can still start a session. */
    public boolean isUsable(String taskId) {
        return SignInRequest.requestId(taskId)
                .flatMap(requests::findById)
                .filter(request -> request.isOpen(clock.instant()))
                .isPresent();
    }

    /** Starts the session of the link; empty when it was used before. */
    @RetryOnConflict
    public Optional<Started> signIn(String taskId) {
        var request = SignInRequest.requestId(taskId).flatMap(requests::findById);
        if (request.isEmpty() || !request.get().use(clock.instant())) {
            return Optional.empty();
        }
        var used = requests.save(request.get());
        return Optional.of(new Started(sessions.start(used.personId()), used.returnTo()));
    }
}
