package vn.neuguong.notification.tasks;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.data.Indexes;

/** What the sweepers and the lists look up. */
@Component
class TaskIndexes implements Indexes {

    @Override
    public void ensure(MongoOperations mongo) {
        var indexes = mongo.indexOps(Task.class);
        indexes.createIndex(new Index("status", Direction.ASC)
                .on("nextReminderAt", Direction.ASC)
                .named("due-reminders"));
        indexes.createIndex(new Index("assigneeId", Direction.ASC)
                .on("status", Direction.ASC)
                .on("nextReminderAt", Direction.ASC)
                .named("due-reminders-of-person"));
        indexes.createIndex(new Index("status", Direction.ASC)
                .on("escalation.nextAt", Direction.ASC)
                .named("due-escalations"));
        indexes.createIndex(new Index("escalation.officialId", Direction.ASC)
                .on("escalation.listedOn", Direction.ASC)
                .named("lists-of-the-late"));
    }
}
