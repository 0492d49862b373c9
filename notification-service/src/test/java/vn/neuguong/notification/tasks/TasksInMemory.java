package vn.neuguong.notification.tasks;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All tasks without a database, under the conditions of the real one. */
final class TasksInMemory implements Tasks {

    private final Map<String, Task> known = new TreeMap<>();
    private final Set<String> closedUnheard = new TreeSet<>();
    private final int page;

    TasksInMemory(int page) {
        this.page = page;
    }

    Task get(String id) {
        return Objects.requireNonNull(known.get(id));
    }

    @Override
    public Set<String> addIfAbsent(Collection<Task> tasks) {
        tasks.stream()
                .filter(task -> !closedUnheard.contains(task.id()))
                .forEach(task -> known.putIfAbsent(task.id(), task));
        return openAmong(tasks.stream().map(Task::id).toList());
    }

    @Override
    public void close(String taskId, Instant closedAt) {
        closedUnheard.add(taskId);
        known.computeIfPresent(taskId, (_, task) -> with(task, TaskStatus.CLOSED, null, null));
    }

    @Override
    public Set<String> among(Collection<String> taskIds) {
        return taskIds.stream().filter(closedUnheard::contains).collect(toSet());
    }

    @Override
    public Set<String> openAmong(Collection<String> taskIds) {
        return open().map(Task::id).filter(taskIds::contains).collect(toSet());
    }

    @Override
    public List<Task> dueForReminder(Instant now, int atMost) {
        return dueForReminder(now).limit(atMost).toList();
    }

    @Override
    public List<Task> dueForReminder(Instant now, Collection<String> personIds) {
        return dueForReminder(now)
                .filter(task -> personIds.contains(task.assigneeId()))
                .toList();
    }

    private Stream<Task> dueForReminder(Instant now) {
        return open().filter(task ->
                        task.nextReminderAt() != null && !task.nextReminderAt().isAfter(now))
                .sorted(Comparator.comparing(Task::nextReminderAt));
    }

    @Override
    public void advance(Collection<NextReminder> steps) {
        for (var step : steps) {
            var task = get(step.task().id());
            if (task.status() == TaskStatus.OPEN
                    && Objects.equals(task.nextReminderAt(), step.task().nextReminderAt())) {
                known.put(task.id(), with(task, task.status(), step.at(), task.escalation()));
            }
        }
    }

    @Override
    public void dueForEscalation(Instant now, Consumer<List<Task>> pages) {
        var due = dueForEscalation(now).toList();
        for (var from = 0; from < due.size(); from += page) {
            pages.accept(due.subList(from, Math.min(from + page, due.size())));
        }
    }

    @Override
    public List<Task> listedAndDue(Instant now) {
        return dueForEscalation(now)
                .filter(task -> Objects.requireNonNull(task.escalation()).pending())
                .limit(page)
                .toList();
    }

    private Stream<Task> dueForEscalation(Instant now) {
        return open().filter(task -> task.escalation() != null
                && task.escalation().nextAt() != null
                && !task.escalation().nextAt().isAfter(now));
    }

    @Override
    public void escalate(Collection<NextEscalation> changes) {
        for (var change : changes) {
            var task = get(change.task().id());
            var before = Objects.requireNonNull(change.task().escalation());
            if (task.status() == TaskStatus.OPEN
                    && task.escalation() != null
                    && Objects.equals(task.escalation().nextAt(), before.nextAt())) {
                known.put(task.id(), with(task, task.status(), task.nextReminderAt(), change.escalation()));
            }
        }
    }

    @Override
    public List<Task> onList(String officialId, String kind, LocalDate day, int atMost) {
        return open().filter(task -> task.escalation() != null
                        && officialId.equals(task.escalation().officialId())
                        && day.equals(task.escalation().listedOn())
                        && kind.equals(task.kind()))
                .limit(atMost)
                .toList();
    }

    private Stream<Task> open() {
        return known.values().stream().filter(task -> task.status() == TaskStatus.OPEN);
    }

    private static Task with(Task task, TaskStatus status, Instant nextReminderAt, Escalation escalation) {
        return new Task(
                task.id(),
                task.owner(),
                task.correlationId(),
                task.kind(),
                task.assigneeId(),
                task.openedAt(),
                task.dueAt(),
                task.parameters(),
                status,
                nextReminderAt,
                escalation);
    }
}
