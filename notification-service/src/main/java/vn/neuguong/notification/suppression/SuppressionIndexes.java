package vn.neuguong.notification.suppression;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.data.Indexes;

/** What an erasure looks up. */
@Component
class SuppressionIndexes implements Indexes {

    @Override
    public void ensure(MongoOperations mongo) {
        mongo.indexOps(Suppression.class).createIndex(new Index("personId", Direction.ASC).named("person"));
    }
}
