package vn.neuguong.pledge.dissemination;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.data.Indexes;

/** The indexes activities and briefings are found by. */
@Component
class DisseminationIndexes implements Indexes {

    @Override
    public void ensure(MongoOperations mongo) {
        mongo.indexOps(Activity.class)
                .createIndex(new Index("programme.programmeId", Direction.ASC)
                        .on("_id", Direction.ASC)
                        .named("programme"));
        var briefings = mongo.indexOps(Briefing.class);
        briefings.createIndex(new Index("participations.activityId", Direction.ASC)
                .on("_id", Direction.ASC)
                .named("activity"));
        briefings.createIndex(new Index("programmeId", Direction.ASC)
                .on("unitId", Direction.ASC)
                .named("programme_unit"));
    }
}
