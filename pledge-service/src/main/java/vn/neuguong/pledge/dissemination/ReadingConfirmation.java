package vn.neuguong.pledge.dissemination;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.data.RetryOnConflict;

/** Lets people confirm having read what was handed out to them; doing it again changes nothing. */
@Service
public class ReadingConfirmation {

    private final Briefings briefings;
    private final List<BriefingFollower> followers;
    private final Clock clock;

    ReadingConfirmation(Briefings briefings, List<BriefingFollower> followers, Clock clock) {
        this.briefings = briefings;
        this.followers = followers;
        this.clock = clock;
    }

    /** Confirms it; false if that was done before. */
    @RetryOnConflict
    public boolean confirm(String briefingId, String activityId) {
        var briefing = briefings
                .findById(briefingId)
                .orElseThrow(() -> new IllegalStateException("There is no briefing " + briefingId));
        if (!briefing.confirmRead(activityId, clock.instant(), clock.getZone())) {
            return false;
        }
        briefings.save(briefing);
        followers.forEach(follower ->
                follower.briefed(briefing.programmeId(), briefing.programmeVersion(), List.of(briefing.unitId())));
        return true;
    }
}
