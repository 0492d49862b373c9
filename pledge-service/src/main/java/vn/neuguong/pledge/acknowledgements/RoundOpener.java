package vn.neuguong.pledge.acknowledgements;

import java.time.Clock;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** No round is collected for longer than settled: opens those whose time has come, each once. */
@Component
class RoundOpener {

    private static final int AT_ONCE = 500;

    private final AcknowledgementQueues queues;
    private final Queueing queueing;
    private final Clock clock;

    RoundOpener(AcknowledgementQueues queues, Queueing queueing, Clock clock) {
        this.queues = queues;
        this.queueing = queueing;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT30S")
    void openWhatIsDue() {
        queues.findByOpensAtLessThanEqualOrderByOpensAt(clock.instant(), Limit.of(AT_ONCE))
                .forEach(queue -> queueing.openIfDue(queue.duty().queueId()));
    }
}
