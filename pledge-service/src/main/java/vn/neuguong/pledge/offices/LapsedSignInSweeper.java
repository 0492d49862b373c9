package vn.neuguong.pledge.offices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Nobody is reminded of a sign-in whose time is over (invariant 7), and old ones are forgotten. */
@Component
public class LapsedSignInSweeper {

    private static final Duration LOOKING_BACK = Duration.ofDays(30);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int AT_ONCE = 200;

    private final SignInRequests requests;
    private final Clock clock;

    LapsedSignInSweeper(SignInRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    public void withdrawLapsed() {
        var now = clock.instant();
        for (var request :
                requests.findByExpiresAtBetweenAndClosedAtIsNull(now.minus(LOOKING_BACK), now, Limit.of(AT_ONCE))) {
            withdraw(request, now);
        }
    }

    private void withdraw(SignInRequest request, Instant now) {
        try {
            if (request.lapse(now)) {
                requests.save(request);
            }
        } catch (OptimisticLockingFailureException changed) {
            // Used or published at this very moment; what is left is withdrawn the next time.
        }
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
    void forgetOld() {
        requests.deleteByExpiresAtBefore(clock.instant().minus(KEPT));
    }
}
