package vn.neuguong.pledge.dissemination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.data.RetryOnConflict;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.roster.StaffMembers;

/** Records that activities were held; what people are asked afterwards follows from the event. */
@Service
public class ActivityHolding {

    private final Activities activities;
    private final StaffMembers staff;
    private final Clock clock;

    ActivityHolding(Activities activities, StaffMembers staff, Clock clock) {
        this.activities = activities;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Records that it was held on the day; once recorded, the first record stands.
     *
     * @throws InvalidInput if the day is yet to come
     * @throws Refusal if it is cancelled
     */
    @RetryOnConflict
    public Activity hold(String activityId, LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new InvalidInput("heldOn", "dissemination.held-in-future");
        }
        var activity = activities.findById(activityId).orElseThrow(Activity::unknown);
        if (day.isBefore(activity.plan().day().minusYears(1))) {
            throw new InvalidInput("heldOn", "dissemination.day-out-of-range");
        }
        long members = staff.countMembers(Set.of(activity.unitId()), Set.of());
        return activity.hold(day, members) ? activities.save(activity) : activity;
    }
}
