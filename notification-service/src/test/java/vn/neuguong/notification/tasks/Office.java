package vn.neuguong.notification.tasks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.neuguong.notification.AdjustableClock;
import vn.neuguong.notification.people.Employment;
import vn.neuguong.notification.people.Employments;
import vn.neuguong.notification.schedule.Schedules;
import vn.neuguong.notification.units.Unit;
import vn.neuguong.notification.units.Units;

/** A school below a city with tasks, sweepers and a post office, from Monday 2 November 2026, 9 o'clock. */
final class Office {

    static final String SCHOOL = "TH-KIM-LIEN";

    final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-11-02T02:00:00Z"));
    final TasksInMemory tasks = new TasksInMemory(3);
    final Post post = new Post(tasks);
    private final Map<String, Employment> staff = new HashMap<>();
    private final List<Unit> units = new ArrayList<>();
    private final TaskTracking tracking = new TaskTracking(
            tasks,
            Schedules.ladder(clock),
            Schedules.escalation(clock),
            Schedules.hours(clock),
            post.queueing,
            post.cancelling,
            clock);
    private final DueReminderSweeper reminders = new DueReminderSweeper(
            tasks,
            new Reminding(
                    tasks,
                    new Staff(),
                    Schedules.ladder(clock),
                    Schedules.hours(clock),
                    post.queueing,
                    post.cancelling,
                    clock),
            Schedules.hours(clock),
            Schedules.settings(),
            clock);
    private final LateTaskSweeper escalations = new LateTaskSweeper(
            new Escalating(tasks, new Staff(), new Tree(), Schedules.escalation(clock), post.queueing, clock),
            Schedules.hours(clock),
            clock);

    void unit(String id, @Nullable String parentId, @Nullable String head, @Nullable String delegate) {
        units.removeIf(unit -> unit.id().equals(id));
        units.add(new Unit(id, "Đơn vị " + id, "SCHOOL", parentId, List.of(new Unit.Seat("HEAD", head, delegate))));
    }

    void works(String person, String unitId) {
        staff.put(person, new Employment(person, unitId, "PUBLIC_EMPLOYEE", null, null, null));
    }

    void isAway(String person, String from, @Nullable String to) {
        var leave = new Employment.Leave(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
        staff.put(person, new Employment(person, SCHOOL, "PUBLIC_EMPLOYEE", null, null, leave));
    }

    void open(String task, String person, int dueInDays) {
        open(task, "pledge.sign", person, dueInDays);
    }

    void open(String task, String kind, String person, int dueInDays) {
        hear(task, kind, person, clock.instant(), dueInDays);
    }

    /** Hears now of a task that was opened some time ago. */
    void hearLate(String task, String person, Duration ago, int dueInDays) {
        hear(task, "pledge.sign", person, clock.instant().minus(ago), dueInDays);
    }

    private void hear(String task, String kind, String person, Instant openedAt, int dueInDays) {
        var dueAt = clock.instant().plus(Duration.ofDays(dueInDays));
        tracking.openAll(
                List.of(new OpenTask(task, "pledge", "nam-khong-2026", kind, person, openedAt, dueAt, Map.of())));
    }

    void close(String task) {
        tracking.close(task, clock.instant());
    }

    void sweep() {
        reminders.remindAllDue();
        escalations.tellOfAllLate();
    }

    /** Moves to nine o'clock of the day, with a sweep each morning on the way and the mails of each sent. */
    void liveUntil(String day) {
        while (LocalDate.now(clock).isBefore(LocalDate.parse(day))) {
            clock.advance(Duration.ofDays(1));
            sweep();
            post.sendAll();
        }
    }

    private final class Staff implements Employments {

        @Override
        public Optional<Employment> findById(String personId) {
            return Optional.ofNullable(staff.get(personId));
        }

        @Override
        public List<Employment> findAllById(Iterable<String> personIds) {
            return StreamSupport.stream(personIds.spliterator(), false)
                    .flatMap(person -> findById(person).stream())
                    .toList();
        }
    }

    private final class Tree implements Units {

        @Override
        public Optional<Unit> findById(String unitId) {
            return units.stream().filter(unit -> unit.id().equals(unitId)).findFirst();
        }

        @Override
        public List<Unit> findAll() {
            return List.copyOf(units);
        }
    }
}
