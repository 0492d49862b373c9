package vn.neuguong.pledge.proposals;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.data.Indexes;

/** The indexes proposals are found by. */
@Component
class ProposalIndexes implements Indexes {

    @Override
    public void ensure(MongoOperations mongo) {
        var proposals = mongo.indexOps(Proposal.class);
        proposals.createIndex(
                new Index("status", Direction.ASC).on("_id", Direction.ASC).named("status"));
        proposals.createIndex(new Index("proposers.personId", Direction.ASC).named("proposer"));
        proposals.createIndex(new Index("proposers.unitId", Direction.ASC).named("unit"));
    }
}
