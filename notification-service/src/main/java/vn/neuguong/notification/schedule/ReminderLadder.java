package vn.neuguong.notification.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Says when an open task is reminded of. Steps missed during an outage are never made up for: of several that are due,
 * only the newest counts.
 */
@Component
public class ReminderLadder {

    private final ScheduleSettings settings;
    private final Clock clock;

    ReminderLadder(ScheduleSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The first step after the given instant, if any is left. */
    public Optional<ReminderStep> next(String kind, Instant openedAt, Instant dueAt, Instant after) {
        return steps(kind, openedAt, dueAt)
                .filter(step -> step.at().isAfter(after))
                .min(Comparator.comparing(ReminderStep::at));
    }

    /** The newest step that is due at the given instant, if one is. */
    public Optional<ReminderStep> newestDue(String kind, Instant openedAt, Instant dueAt, Instant now) {
        return steps(kind, openedAt, dueAt)
                .filter(step -> !step.at().isAfter(now))
                .max(Comparator.comparing(ReminderStep::at));
    }

    private Stream<ReminderStep> steps(String kind, Instant openedAt, Instant dueAt) {
        var zone = clock.getZone();
        var dueDay = DueDay.of(dueAt, zone);
        var earliest = openedAt.plus(settings.quietAfterOpening());
        return settings.ladderOf(kind).stream()
                .map(offset -> new ReminderStep(
                        ReminderStep.nameOf(offset),
                        dueDay.plus(offset)
                                .atTime(settings.timeOfDay())
                                .atZone(zone)
                                .toInstant()))
                .filter(step -> !step.at().isBefore(earliest));
    }
}
