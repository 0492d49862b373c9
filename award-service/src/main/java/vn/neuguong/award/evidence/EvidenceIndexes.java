package vn.neuguong.award.evidence;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.data.Indexes;

/** Keeps the evidence of one school in one programme quick to find. */
@Component
class EvidenceIndexes implements Indexes {

    @Override
    public void ensure(MongoOperations mongo) {
        var bySchool = new Index("programmeId", Direction.ASC).on("unitId", Direction.ASC);
        mongo.indexOps(PledgeRecord.class).createIndex(bySchool);
        mongo.indexOps(InspectionRecord.class).createIndex(bySchool);
    }
}
