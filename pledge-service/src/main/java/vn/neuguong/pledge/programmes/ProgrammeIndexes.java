package vn.neuguong.pledge.programmes;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.data.Indexes;

/** The index behind the running programmes, which jobs ask for again and again. */
@Component
class ProgrammeIndexes implements Indexes {

    @Override
    public void ensure(MongoOperations operations) {
        operations.indexOps(Programme.class).createIndex(new Index("status", Direction.ASC));
    }
}
