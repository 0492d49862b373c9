package vn.neuguong.notification.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.calendar.WorkingDays;
import vn.neuguong.notification.schedule.ScheduleSettings.Ladder;

/**
 * Says when an open task is reminded of, in working days around its due day. Steps missed during an outage are never
 * made up for: of several that are due, only the newest counts.
 */
@Component
public class ReminderLadder {

    private final ScheduleSettings settings;
    private final WorkingDays workingDays;
    private final SendingHours hours;
    private final Clock clock;

    ReminderLadder(ScheduleSettings settings, WorkingDays workingDays, SendingHours hours, Clock clock) {
        this.settings = settings;
        this.workingDays = workingDays;
        this.hours = hours;
        this.clock = clock;
    }

    /** What decides when a task is reminded of. */
    public interface Timed {
        String kind();

        String assigneeId();

        Instant openedAt();

        Instant dueAt();
    }

    /** The first step after the given instant, if any is left. */
    public Optional<ReminderStep> next(Timed task, Instant after) {
        return steps(task).filter(step -> step.at().isAfter(after)).findFirst();
    }

    /** The newest step that is due at the given instant, if one is. */
    public Optional<ReminderStep> newestDue(Timed task, Instant now) {
        return steps(task)
                .takeWhile(step -> !step.at().isAfter(now))
                .max(Comparator.comparing(ReminderStep::at).thenComparingInt(ReminderStep::offset));
    }

    /** In order; a due day that is not worked is taken for the last working day before it. */
    private Stream<ReminderStep> steps(Timed task) {
        var dueDay = workingDays.onOrBefore(DueDay.of(task.dueAt(), clock.getZone()));
        var earliest = task.openedAt().plus(settings.quietAfterOpening());
        return offsets(settings.ladderOf(task.kind()))
                .mapToObj(offset -> step(task, offset, workingDays.plusWorkingDays(dueDay, offset)))
                .filter(step -> !step.at().isBefore(earliest));
    }

    private static IntStream offsets(Ladder ladder) {
        var days = ladder.days().stream().mapToInt(Integer::intValue).sorted().toArray();
        if (days.length == 0) {
            return IntStream.empty();
        }
        var more = ladder.thenEvery() == 0
                ? IntStream.empty()
                : IntStream.iterate(days[days.length - 1] + ladder.thenEvery(), day -> day + ladder.thenEvery());
        return IntStream.concat(IntStream.of(days), more).limit(ladder.atMost());
    }

    private ReminderStep step(Timed task, int offset, LocalDate day) {
        return new ReminderStep(offset, day, hours.momentOn(day, task.assigneeId()));
    }
}
