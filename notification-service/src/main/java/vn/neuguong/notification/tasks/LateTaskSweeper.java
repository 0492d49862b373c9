package vn.neuguong.notification.tasks;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.schedule.SendingHours;

/** Restores: whoever answers for the person of a task that is late enough has been told, outside of quiet hours. */
@Component
class LateTaskSweeper {

    private final Escalating escalating;
    private final SendingHours hours;
    private final Clock clock;

    LateTaskSweeper(Escalating escalating, SendingHours hours, Clock clock) {
        this.escalating = escalating;
        this.hours = hours;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${neuguong.schedule.escalation-interval:30s}")
    void tellOfAllLate() {
        var now = clock.instant();
        if (hours.areOpenAt(now)) {
            escalating.escalate(now);
        }
    }
}
