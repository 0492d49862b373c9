package vn.neuguong.notification.tasks;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Restores: every open task whose reminder is due has that reminder in the queue. Safe in several instances, because a
 * reminder's id follows from its task and step.
 */
@Component
class DueReminderSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(DueReminderSweeper.class);

    private final Tasks tasks;
    private final TaskTracking tracking;
    private final Clock clock;

    DueReminderSweeper(Tasks tasks, TaskTracking tracking, Clock clock) {
        this.tasks = tasks;
        this.tracking = tracking;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${neuguong.schedule.sweep-interval:5s}")
    void remindAllDue() {
        var now = clock.instant();
        try (var due = tasks.dueForReminder(now)) {
            due.forEach(task -> remind(task, now));
        }
    }

    /** One that cannot be reminded of must not keep the others from it; the next sweep tries it again. */
    private void remind(Task task, Instant now) {
        try {
            tracking.remind(task, now);
        } catch (RuntimeException e) {
            LOG.error("Nobody could be reminded of task {}", task.id(), e);
        }
    }
}
