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
        var activities = mongo.indexOps(Activity.class);
        activities.createIndex(new Index("programme.programmeId", Direction.ASC)
                .on("_id", Direction.ASC)
                .named("programme"));
        activities.createIndex(new Index("unitId", Direction.ASC)
                .on("programme.programmeId", Direction.ASC)
                .on("_id", Direction.ASC)
                .named("unit"));
        var briefings = mongo.indexOps(Briefing.class);
        briefings.createIndex(new Index("participations.activityId", Direction.ASC)
                .on("_id", Direction.ASC)
                .named("activity"));
        briefings.createIndex(new Index("programmeId", Direction.ASC)
                .on("unitId", Direction.ASC)
                .named("programme_unit"));
    }
}
