package vn.neuguong.notification.tasks;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import vn.neuguong.notification.schedule.ScheduleSettings;

/** Tasks in the database, each found by one of the {@link TaskIndexes}. */
@Repository
class MongoTasks implements Tasks {

    private static final String REMINDER = "nextReminderAt";
    private static final String ESCALATION = "escalation.nextAt";

    private final MongoOperations mongo;
    private final int page;

    MongoTasks(MongoOperations mongo, ScheduleSettings settings) {
        this.mongo = mongo;
        this.page = settings.page();
    }

    @Override
    public Set<String> addIfAbsent(Collection<Task> tasks) {
        var ids = tasks.stream().map(Task::id).toList();
        var known = statusOf(ids);
        var open = new HashSet<>(ids);
        open.removeIf(id -> known.get(id) == TaskStatus.CLOSED);
        var unknown =
                tasks.stream().filter(task -> !known.containsKey(task.id())).toList();
        try {
            mongo.insertAll(unknown);
        } catch (DuplicateKeyException heardOfMeanwhile) {
            unknown.stream().filter(task -> !addIfAbsent(task)).map(Task::id).forEach(open::remove);
        }
        return open;
    }

    private boolean addIfAbsent(Task task) {
        try {
            mongo.insert(task);
            return true;
        } catch (DuplicateKeyException alreadyKnown) {
            return !contains(task.id());
        }
    }

    private Map<String, TaskStatus> statusOf(Collection<String> ids) {
        var statuses = query(where("_id").in(ids));
        statuses.fields().include("status");
        return mongo.find(statuses, KnownTask.class, mongo.getCollectionName(Task.class)).stream()
                .collect(toMap(KnownTask::id, KnownTask::status));
    }

    private record KnownTask(@Id String id, TaskStatus status) {}

    @Override
    public void close(String taskId, Instant closedAt) {
        mongo.upsert(
                query(where("_id").is(taskId)),
                new Update()
                        .set("status", TaskStatus.CLOSED)
                        .set("closedAt", closedAt)
                        .unset(REMINDER)
                        .unset("escalation"),
                Task.class);
    }

    @Override
    public Set<String> among(Collection<String> taskIds) {
        return withStatus(TaskStatus.CLOSED, taskIds);
    }

    @Override
    public Set<String> openAmong(Collection<String> taskIds) {
        return withStatus(TaskStatus.OPEN, taskIds);
    }

    private Set<String> withStatus(TaskStatus status, Collection<String> taskIds) {
        return statusOf(taskIds).entrySet().stream()
                .filter(known -> known.getValue() == status)
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    @Override
    public List<Task> dueForReminder(Instant now, int atMost) {
        return mongo.find(
                query(open().and(REMINDER).lte(now)).with(Sort.by(REMINDER)).limit(atMost), Task.class);
    }

    @Override
    public List<Task> dueForReminder(Instant now, Collection<String> personIds) {
        return mongo.find(
                query(where("assigneeId")
                        .in(personIds)
                        .and("status")
                        .is(TaskStatus.OPEN)
                        .and(REMINDER)
                        .lte(now)),
                Task.class);
    }

    @Override
    public void advance(Collection<NextReminder> steps) {
        if (steps.isEmpty()) {
            return;
        }
        var writes = mongo.bulkOps(BulkMode.UNORDERED, Task.class);
        for (var step : steps) {
            var unmoved = stillOpen(step.task()).and(REMINDER).is(step.task().nextReminderAt());
            writes.updateOne(
                    query(unmoved),
                    step.at() == null ? new Update().unset(REMINDER) : new Update().set(REMINDER, step.at()));
        }
        writes.execute();
    }

    @Override
    public void dueForEscalation(Instant now, Consumer<List<Task>> pages) {
        var due = query(open().and(ESCALATION).lte(now)).with(Sort.by(ESCALATION));
        try (var tasks = mongo.stream(due, Task.class)) {
            var read = new ArrayList<Task>();
            tasks.forEach(task -> {
                read.add(task);
                if (read.size() == page) {
                    pages.accept(List.copyOf(read));
                    read.clear();
                }
            });
            if (!read.isEmpty()) {
                pages.accept(read);
            }
        }
    }

    @Override
    public List<Task> listedAndDue(Instant now) {
        return mongo.find(
                query(open().and(ESCALATION).lte(now).and("escalation.pending").is(true))
                        .with(Sort.by(ESCALATION))
                        .limit(page),
                Task.class);
    }

    @Override
    public void escalate(Collection<NextEscalation> changes) {
        if (changes.isEmpty()) {
            return;
        }
        var writes = mongo.bulkOps(BulkMode.UNORDERED, Task.class);
        for (var change : changes) {
            var before = change.task().escalation();
            var unmoved = stillOpen(change.task()).and(ESCALATION).is(before == null ? null : before.nextAt());
            writes.updateOne(query(unmoved), new Update().set("escalation", change.escalation()));
        }
        writes.execute();
    }

    @Override
    public List<Task> onList(String officialId, String kind, LocalDate day, int atMost) {
        return mongo.find(
                query(where("escalation.officialId")
                                .is(officialId)
                                .and("escalation.listedOn")
                                .is(day)
                                .and("kind")
                                .is(kind)
                                .and("status")
                                .is(TaskStatus.OPEN))
                        .with(Sort.by("dueAt", "_id"))
                        .limit(atMost),
                Task.class);
    }

    private static Criteria open() {
        return where("status").is(TaskStatus.OPEN);
    }

    private static Criteria stillOpen(Task task) {
        return where("_id").is(task.id()).and("status").is(TaskStatus.OPEN);
    }
}
