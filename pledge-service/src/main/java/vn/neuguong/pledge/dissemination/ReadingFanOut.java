package vn.neuguong.pledge.dissemination;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;

/**
 * Asks everybody of the unit to confirm having read what a held activity handed out, page by page in flat memory. Who
 * was asked is not asked again, so after a crash in the middle the whole of it is simply done again.
 */
@Service
public class ReadingFanOut {

    private static final int PAGE_SIZE = 500;

    private final Activities activities;
    private final StaffMembers staff;
    private final BriefingChanges changes;
    private final Clock clock;

    ReadingFanOut(Activities activities, StaffMembers staff, BriefingChanges changes, Clock clock) {
        this.activities = activities;
        this.staff = staff;
        this.changes = changes;
        this.clock = clock;
    }

    /** Asks those who are to confirm it, if anybody is. */
    public void askAll(String activityId) {
        var activity = activities.findById(activityId).orElseThrow(Activity::unknown);
        activity.plan().confirmationsUntil(clock.getZone()).ifPresent(until -> askAll(activity, until));
    }

    private void askAll(Activity activity, Instant until) {
        List<StaffMember> page;
        var last = "";
        do {
            page = staff.nextMembers(Set.of(activity.unitId()), Set.of(), last, PAGE_SIZE);
            changes.askToRead(activity, page, until);
            last = page.isEmpty() ? last : page.getLast().personId();
        } while (page.size() == PAGE_SIZE);
    }
}
