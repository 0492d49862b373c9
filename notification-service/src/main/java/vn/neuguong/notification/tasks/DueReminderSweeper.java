package vn.neuguong.notification.tasks;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.schedule.ScheduleSettings;
import vn.neuguong.notification.schedule.SendingHours;

/**
 * Restores: every open task whose reminder is due has that reminder in the queue, outside of quiet hours. Safe in several
 * instances, because a reminder's id follows from its person and step.
 */
@Component
class DueReminderSweeper {

    private final Tasks tasks;
    private final Reminding reminding;
    private final SendingHours hours;
    private final ScheduleSettings settings;
    private final Clock clock;

    DueReminderSweeper(Tasks tasks, Reminding reminding, SendingHours hours, ScheduleSettings settings, Clock clock) {
        this.tasks = tasks;
        this.reminding = reminding;
        this.hours = hours;
        this.settings = settings;
        this.clock = clock;
    }

    /** Each page is moved on before the next is read, so the same is never read twice. */
    @Scheduled(fixedDelayString = "${neuguong.schedule.sweep-interval:5s}")
    void remindAllDue() {
        var now = clock.instant();
        while (hours.areOpenAt(now)) {
            var due = tasks.dueForReminder(now, settings.page());
            if (due.isEmpty()) {
                return;
            }
            reminding.remind(due, now);
        }
    }
}
