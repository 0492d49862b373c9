package vn.neuguong.pledge.clauses;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.data.Indexes;

/** The index behind the versions of one set. */
@Component
class ClauseSetIndexes implements Indexes {

    @Override
    public void ensure(MongoOperations operations) {
        operations
                .indexOps(ClauseSet.class)
                .createIndex(new Index("clauseSetId", Direction.ASC).on("clauseSetVersion", Direction.DESC));
    }
}
