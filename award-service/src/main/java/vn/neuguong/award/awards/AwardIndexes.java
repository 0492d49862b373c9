package vn.neuguong.award.awards;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.data.Indexes;

/** Keeps the awards of one programme quick to find. */
@Component
class AwardIndexes implements Indexes {

    @Override
    public void ensure(MongoOperations mongo) {
        mongo.indexOps(Award.class).createIndex(new Index("programmeId", Direction.ASC));
    }
}
