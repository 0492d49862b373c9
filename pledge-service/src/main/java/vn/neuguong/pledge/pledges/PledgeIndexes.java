package vn.neuguong.pledge.pledges;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.data.Indexes;

/** The index the coverage figures are counted with. */
@Component
class PledgeIndexes implements Indexes {

    @Override
    public void ensure(MongoOperations mongo) {
        mongo.indexOps(Pledge.class)
                .createIndex(new Index("terms.programmeId", Direction.ASC)
                        .on("signer.unitId", Direction.ASC)
                        .named("programme_unit"));
    }
}
