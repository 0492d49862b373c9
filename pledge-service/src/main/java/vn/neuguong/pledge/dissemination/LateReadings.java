package vn.neuguong.pledge.dissemination;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import vn.neuguong.pledge.programmes.Programme;
import vn.neuguong.pledge.roster.StaffMember;

/**
 * Asks whoever has come to a unit to confirm having read what it handed out before, as their colleagues were asked then.
 * Nobody is asked twice, nor for what they were told of where they came from (trap 16).
 */
@Component
class LateReadings {

    private static final int PAGE_SIZE = 500;

    private final Activities activities;
    private final BriefingChanges changes;
    private final DisseminationSettings settings;
    private final Clock clock;

    LateReadings(Activities activities, BriefingChanges changes, DisseminationSettings settings, Clock clock) {
        this.activities = activities;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    /** Asks them for what the units they work in today handed out of the newest version. */
    void ask(Programme programme, List<StaffMember> people) {
        var members = new HashMap<String, List<StaffMember>>();
        var today = LocalDate.now(clock);
        for (var person : people) {
            person.unitOn(today)
                    .ifPresent(unitId -> members.computeIfAbsent(unitId, _ -> new ArrayList<>())
                            .add(person));
        }
        List<Activity> page;
        var last = "";
        do {
            page = activities.findByProgramme_ProgrammeIdAndUnitIdInAndIdGreaterThanOrderByIdAsc(
                    programme.id(), members.keySet(), last, Limit.of(PAGE_SIZE));
            page.stream()
                    .filter(activity -> activity.programme().version() == programme.programmeVersion())
                    .forEach(activity -> ask(activity, members));
            last = page.isEmpty() ? last : page.getLast().id();
        } while (page.size() == PAGE_SIZE);
    }

    private void ask(Activity activity, Map<String, List<StaffMember>> members) {
        Optional.of(activity)
                .filter(held -> held.status() == ActivityStatus.HELD)
                .flatMap(held -> held.plan().confirmationsUntil(clock.getZone()))
                .ifPresent(until -> changes.askLatecomersToRead(
                        activity, members.getOrDefault(activity.unitId(), List.of()), later(until)));
    }

    private Instant later(Instant until) {
        var soonest = clock.instant().plus(settings.timeToRead());
        return until.isAfter(soonest) ? until : soonest;
    }
}
