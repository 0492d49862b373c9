package vn.neuguong.pledge.cascade;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.data.Indexes;

/** The index behind the launches of a programme. */
@Component
class CascadeIndexes implements Indexes {

    @Override
    public void ensure(MongoOperations operations) {
        operations
                .indexOps(UnitLaunch.class)
                .createIndex(new Index("subject.programmeId", Direction.ASC).on("nextDueAt", Direction.ASC));
    }
}
