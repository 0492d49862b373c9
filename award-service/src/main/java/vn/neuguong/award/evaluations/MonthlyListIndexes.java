package vn.neuguong.award.evaluations;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.data.Indexes;

/** Keeps the lists of one month, and the earlier lists of one school, quick to find. */
@Component
class MonthlyListIndexes implements Indexes {

    @Override
    public void ensure(MongoOperations mongo) {
        var lists = mongo.indexOps(MonthlyList.class);
        lists.createIndex(new Index("programmeId", Direction.ASC).on("month", Direction.ASC));
        lists.createIndex(new Index("programmeId", Direction.ASC).on("unitId", Direction.ASC));
    }
}
