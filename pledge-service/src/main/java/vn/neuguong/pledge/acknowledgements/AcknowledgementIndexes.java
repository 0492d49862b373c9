package vn.neuguong.pledge.acknowledgements;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.data.Indexes;

/** What finds the rounds to open and the orders to carry out. */
@Component
class AcknowledgementIndexes implements Indexes {

    @Override
    public void ensure(MongoOperations mongo) {
        mongo.indexOps(AcknowledgementQueue.class)
                .createIndex(new Index("opensAt", Direction.ASC).sparse().named("opening"));
        mongo.indexOps(AcknowledgementOrder.class).createIndex(new Index("queueId", Direction.ASC).named("queue"));
    }
}
