package vn.neuguong.notification.tasks;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.data.Indexes;

/** What the reminder sweeper looks up. */
@Component
class TaskIndexes implements Indexes {

    @Override
    public void ensure(MongoOperations mongo) {
        mongo.indexOps(Task.class)
                .createIndex(new Index("status", Direction.ASC)
                        .on("nextReminderAt", Direction.ASC)
                        .named("due-reminders"));
    }
}
