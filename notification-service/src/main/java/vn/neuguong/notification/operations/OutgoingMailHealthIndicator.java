package vn.neuguong.notification.operations;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.delivery.QueueWatch;

/** Shows whether mail leaves. Never DOWN: no restart would help, and the mails are safe in the queue. */
@Component
class OutgoingMailHealthIndicator implements HealthIndicator {

    private final QueueWatch queue;
    private final KindPauses pauses;

    OutgoingMailHealthIndicator(QueueWatch queue, KindPauses pauses) {
        this.queue = queue;
        this.pauses = pauses;
    }

    @Override
    public Health health() {
        var state = queue.state();
        return Health.up()
                .withDetail("queued", state.mails())
                .withDetail("longestDueSeconds", state.longestDue().toSeconds())
                .withDetail("silentSeconds", state.silence().toSeconds())
                .withDetail("pausedKinds", pauses.all())
                .build();
    }
}
