package vn.neuguong.inspection.inspections;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.data.Indexes;

@Component
class InspectionIndexes implements Indexes {

    @Override
    public void ensure(MongoOperations mongo) {
        mongo.indexOps(SelfInspection.class)
                .createIndex(new Index("subject.programmeId", Direction.ASC).on("subject.unitId", Direction.ASC));
    }
}
