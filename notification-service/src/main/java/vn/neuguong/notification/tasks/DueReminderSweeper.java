package vn.neuguong.notification.tasks;

import java.time.Clock;
import java.util.List;
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
    private static final int PAGE = 500;

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
        var page = tasks.dueForReminder(now, PAGE);
        while (!page.isEmpty()) {
            page.forEach(task -> tracking.remind(task, now));
            LOG.info("{} reminders were due", page.size());
            page = page.size() < PAGE ? List.of() : tasks.dueForReminder(now, PAGE);
        }
    }
}
