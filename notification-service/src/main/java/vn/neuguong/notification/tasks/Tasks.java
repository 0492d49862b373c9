package vn.neuguong.notification.tasks;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import vn.neuguong.notification.delivery.ClosedTasks;

/** The projection of all tasks. Every write is one conditional update, so that order and repetition do not matter. */
@Repository
class Tasks implements ClosedTasks {

    private final MongoOperations mongo;

    Tasks(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * Adds the tasks that are not known, in one write.
     *
     * @return the ids of those that are open, be it since now or before
     */
    Set<String> addIfAbsent(Collection<Task> tasks) {
        var ids = tasks.stream().map(Task::id).toList();
        var known =
                mongo.find(query(where("_id").in(ids)), KnownTask.class, mongo.getCollectionName(Task.class)).stream()
                        .collect(toMap(KnownTask::id, KnownTask::status));
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

    private record KnownTask(@Id String id, TaskStatus status) {}

    private boolean addIfAbsent(Task task) {
        try {
            mongo.insert(task);
            return true;
        } catch (DuplicateKeyException alreadyKnown) {
            return among(List.of(task.id())).isEmpty();
        }
    }

    /** Closes the task, or remembers that it is closed before it is heard of. */
    void close(String taskId, Instant closedAt) {
        mongo.upsert(
                query(where("_id").is(taskId)),
                new Update()
                        .set("status", TaskStatus.CLOSED)
                        .set("closedAt", closedAt)
                        .unset("nextReminderAt"),
                Task.class);
    }

    @Override
    public Set<String> among(Collection<String> taskIds) {
        var closed = query(where("_id").in(taskIds).and("status").is(TaskStatus.CLOSED));
        return Set.copyOf(mongo.findDistinct(closed, "_id", Task.class, String.class));
    }

    /** Open tasks to be remembered, longest due first, read as they are taken; to be closed. */
    Stream<Task> dueForReminder(Instant now) {
        return mongo.stream(
                query(where("status").is(TaskStatus.OPEN).and("nextReminderAt").lte(now))
                        .with(Sort.by("nextReminderAt")),
                Task.class);
    }

    /** Moves the task to its next step, unless somebody else has, or it is closed. */
    void reminded(Task task, @Nullable Instant next) {
        mongo.updateFirst(
                query(where("_id")
                        .is(task.id())
                        .and("status")
                        .is(TaskStatus.OPEN)
                        .and("nextReminderAt")
                        .is(task.nextReminderAt())),
                next == null ? new Update().unset("nextReminderAt") : new Update().set("nextReminderAt", next),
                Task.class);
    }
}
