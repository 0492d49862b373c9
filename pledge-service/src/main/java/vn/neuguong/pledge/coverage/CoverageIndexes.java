package vn.neuguong.pledge.coverage;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.data.Indexes;

/** The indexes the figures are read and kept by. */
@Component
class CoverageIndexes implements Indexes {

    @Override
    public void ensure(MongoOperations mongo) {
        var coverage = mongo.indexOps(StoredCoverage.class);
        coverage.createIndex(new Index("programmeId", Direction.ASC)
                .on("version", Direction.ASC)
                .named("programme_version"));
        coverage.createIndex(new Index("dirtySince", Direction.ASC).sparse().named("dirty"));
    }
}
