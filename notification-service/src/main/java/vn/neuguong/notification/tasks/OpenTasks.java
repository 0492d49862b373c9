package vn.neuguong.notification.tasks;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;
import vn.neuguong.defaults.data.Indexes;

/** What one person is expected to do. */
@Repository
public class OpenTasks implements Indexes {

    private final MongoOperations mongo;

    OpenTasks(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** How many open tasks the person has. */
    public long count(String personId) {
        return mongo.count(query(openOf(personId)), Task.class);
    }

    /** A part of the person's open tasks, the longest overdue first. */
    public List<Task> page(String personId, int skipped, int atMost) {
        return mongo.find(
                query(openOf(personId))
                        .with(Sort.by("dueAt", "_id"))
                        .skip(skipped)
                        .limit(atMost),
                Task.class);
    }

    /** The person's task with this id, open or closed; somebody else's is as good as not there. */
    public Optional<Task> find(String personId, String taskId) {
        return Optional.ofNullable(
                mongo.findOne(query(where("_id").is(taskId).and("assigneeId").is(personId)), Task.class));
    }

    private static Criteria openOf(String personId) {
        return where("assigneeId").is(personId).and("status").is(TaskStatus.OPEN);
    }

    @Override
    public void ensure(MongoOperations operations) {
        operations
                .indexOps(Task.class)
                .createIndex(new Index("assigneeId", Direction.ASC)
                        .on("status", Direction.ASC)
                        .on("dueAt", Direction.ASC)
                        .named("of-person"));
    }
}
