package vn.neuguong.endtoend.chaos.checker;

import java.time.Duration;
import java.util.List;

/** Where nothing else was wrong, a relay that was killed has a successor within the time that is promised. */
final class RelayTakenOver implements Invariant {

    private static final Duration PROMISED = Duration.ofSeconds(5);

    @Override
    public List<Violation> breachesIn(Facts facts) {
        return facts.takeovers().stream()
                .filter(takeover -> takeover.inACalm() && takeover.missedFor().compareTo(PROMISED) > 0)
                .map(takeover -> Promise.RELAY_TAKEN_OVER.broken(
                        "nobody published for %s-service within %d ms of the kill at %s",
                        takeover.service().text(), takeover.missedFor().toMillis(), takeover.killedAt()))
                .toList();
    }
}
