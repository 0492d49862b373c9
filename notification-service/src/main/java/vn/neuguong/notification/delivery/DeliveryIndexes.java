package vn.neuguong.notification.delivery;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.data.Indexes;

/** What the queue, its sweepers and the figures look up. */
@Component
class DeliveryIndexes implements Indexes {

    @Override
    public void ensure(MongoOperations mongo) {
        var indexes = mongo.indexOps(Delivery.class);
        indexes.createIndex(new Index("request.owner", Direction.ASC)
                .on("status", Direction.ASC)
                .on("lane", Direction.ASC)
                .on("nextTurnAt", Direction.ASC)
                .named("turns"));
        indexes.createIndex(new Index("status", Direction.ASC)
                .on("lease.until", Direction.ASC)
                .named("leases"));
        indexes.createIndex(
                new Index("status", Direction.ASC).on("queuedAt", Direction.ASC).named("waiting"));
        indexes.createIndex(new Index("messageId", Direction.ASC).named("message"));
        indexes.createIndex(
                new Index("status", Direction.ASC).on("endedAt", Direction.ASC).named("ends"));
        indexes.createIndex(new Index("status", Direction.ASC)
                .on("request.kind", Direction.ASC)
                .on("request.owner", Direction.ASC)
                .named("depth"));
        indexes.createIndex(new Index("request.causeId", Direction.ASC).named("cause"));
        indexes.createIndex(new Index("request.personId", Direction.ASC).named("person"));
        indexes.createIndex(new Index("request.lines.taskId", Direction.ASC).named("tasks-listed"));
        indexes.createIndex(new Index("request.correlationId", Direction.ASC).named("correlation"));
    }
}
