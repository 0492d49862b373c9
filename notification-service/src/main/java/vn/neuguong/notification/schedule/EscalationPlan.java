package vn.neuguong.notification.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.calendar.WorkingDays;

/**
 * Says when the officials above a late person are told, one level after the other. No level is left out: after an outage
 * the next one waits its turn, so that nobody hears of it before the head nearest to the person.
 */
@Component
public class EscalationPlan {

    private final ScheduleSettings settings;
    private final WorkingDays workingDays;
    private final Clock clock;

    EscalationPlan(ScheduleSettings settings, WorkingDays workingDays, Clock clock) {
        this.settings = settings;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * When the official of the given level is told of a task; 0 is the nearest one. Always on a working day after the
     * one of {@code now}, where it is late already.
     *
     * @return nothing when there is no such level, or lateness of this kind of task is not told at all
     */
    public Optional<Instant> momentOf(int level, String kind, Instant dueAt, Instant now) {
        if (!settings.escalated().contains(kind)
                || level >= settings.escalation().size()) {
            return Optional.empty();
        }
        var dueDay = workingDays.onOrBefore(DueDay.of(dueAt, clock.getZone()));
        var planned =
                at(workingDays.plusWorkingDays(dueDay, settings.escalation().get(level)));
        return Optional.of(planned.isAfter(now) ? planned : nextDayAfter(now));
    }

    /** The moment of the first working day after the instant's: all lists of a day are made at once. */
    public Instant nextDayAfter(Instant now) {
        return at(workingDays.plusWorkingDays(LocalDate.ofInstant(now, clock.getZone()), 1));
    }

    private Instant at(LocalDate day) {
        return day.atTime(settings.timeOfDay()).atZone(clock.getZone()).toInstant();
    }
}
