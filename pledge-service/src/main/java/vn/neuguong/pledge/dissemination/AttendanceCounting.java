package vn.neuguong.pledge.dissemination;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.data.RetryOnConflict;

/**
 * Tells an activity how many took part. It counts what is recorded instead of adding up, so of any two recordings the
 * one that ends last leaves the right number.
 */
@Service
class AttendanceCounting {

    private final Activities activities;
    private final MongoOperations mongo;

    AttendanceCounting(Activities activities, MongoOperations mongo) {
        this.activities = activities;
        this.mongo = mongo;
    }

    @RetryOnConflict
    public Activity count(String activityId) {
        var activity = activities.findById(activityId).orElseThrow(Activity::unknown);
        var attended = where("participations")
                .elemMatch(where("activityId").is(activityId).and("attended").is(true));
        long present = mongo.count(
                query(where("participations.activityId").is(activityId).andOperator(attended)), Briefing.class);
        return activity.recordAttendance(present) ? activities.save(activity) : activity;
    }
}
