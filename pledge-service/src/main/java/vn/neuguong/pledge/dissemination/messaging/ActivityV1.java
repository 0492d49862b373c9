package vn.neuguong.pledge.dissemination.messaging;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.clauses.ClauseSetRef;
import vn.neuguong.pledge.dissemination.ActivityState;

/** An activity as it is published: numbers, never who took part. */
record ActivityV1(
        String activityId,
        String programmeId,
        int programmeVersion,
        String unitId,
        String kind,
        LocalDate heldOn,
        List<ClauseSetV1> clauseSets,
        long members,
        long attended,
        @Nullable LocalDate readBy) {

    static ActivityV1 of(ActivityState activity) {
        var plan = activity.plan();
        return new ActivityV1(
                activity.activityId(),
                activity.programme().programmeId(),
                activity.programme().version(),
                activity.unitId(),
                plan.kind().name(),
                plan.day(),
                plan.clauseSets().stream().map(ClauseSetV1::of).toList(),
                activity.members(),
                activity.attended(),
                plan.readBy());
    }

    record ClauseSetV1(String id, int version, String sha256) {

        static ClauseSetV1 of(ClauseSetRef ref) {
            return new ClauseSetV1(ref.id(), ref.version(), ref.sha256());
        }
    }
}
