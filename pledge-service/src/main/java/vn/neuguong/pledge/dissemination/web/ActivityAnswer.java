package vn.neuguong.pledge.dissemination.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.clauses.ClauseSetRef;
import vn.neuguong.pledge.dissemination.Activity;
import vn.neuguong.pledge.dissemination.ActivityKind;
import vn.neuguong.pledge.dissemination.ActivityStatus;

/** An activity as the interface answers with it. */
record ActivityAnswer(
        String activityId,
        String programmeId,
        int programmeVersion,
        String unitId,
        String unitName,
        ActivityKind kind,
        String title,
        LocalDate day,
        String place,
        String ledBy,
        List<ClauseSetRef> clauseSets,
        String note,
        @Nullable LocalDate readBy,
        ActivityStatus status,
        long members,
        long attended,
        boolean hasFile) {

    static ActivityAnswer of(Activity activity) {
        var plan = activity.plan();
        return new ActivityAnswer(
                activity.id(),
                activity.programme().programmeId(),
                activity.programme().version(),
                activity.unitId(),
                activity.unitName(),
                plan.kind(),
                plan.title(),
                plan.day(),
                plan.place(),
                plan.ledBy(),
                plan.clauseSets(),
                plan.note(),
                plan.readBy(),
                activity.status(),
                activity.members(),
                activity.attended(),
                activity.file().isPresent());
    }
}
