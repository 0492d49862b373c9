package vn.neuguong.pledge.dissemination;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.data.RetryOnConflict;
import vn.neuguong.pledge.roster.StaffMember;

/** Changes the briefings of up to a page of people: new ones in one write, each known one in a write of its own. */
@Service
class BriefingChanges {

    private final Briefings briefings;
    private final RequiredClauseSets required;
    private final List<BriefingFollower> followers;
    private final Clock clock;

    BriefingChanges(Briefings briefings, RequiredClauseSets required, List<BriefingFollower> followers, Clock clock) {
        this.briefings = briefings;
        this.required = required;
        this.followers = followers;
        this.clock = clock;
    }

    /** Records that they took part, or did not. */
    @RetryOnConflict
    public void recordAttendance(
            Activity activity, List<StaffMember> members, boolean present, @Nullable String officialId) {
        change(
                activity,
                members,
                briefing -> briefing.recordAttendance(activity, present, officialId, clock.getZone()));
    }

    /** Asks them to confirm having read what it handed out. */
    @RetryOnConflict
    public void askToRead(Activity activity, List<StaffMember> members, Instant until) {
        var now = clock.instant();
        change(activity, members, briefing -> briefing.askToRead(activity, until, now, clock.getZone()));
    }

    /** Asks those of them who have not been told elsewhere of what it covers, and were not asked yet. */
    @RetryOnConflict
    public void askLatecomersToRead(Activity activity, List<StaffMember> members, Instant until) {
        var now = clock.instant();
        change(
                activity,
                members,
                briefing -> briefing.lacks(activity) && briefing.askToRead(activity, until, now, clock.getZone()));
    }

    /** Lets the briefings of these people follow them to where they work on the day, or end with their employment. */
    @RetryOnConflict
    public void follow(ProgrammeVersion programme, List<StaffMember> people, LocalDate today) {
        var known = new HashMap<String, Briefing>();
        briefings
                .findAllById(people.stream()
                        .map(person -> Briefing.idOf(programme, person.personId()))
                        .toList())
                .forEach(briefing -> known.put(briefing.personId(), briefing));
        if (known.isEmpty()) {
            return;
        }
        var concerning = required.of(programme);
        var now = clock.instant();
        var unitIds = new TreeSet<String>();
        for (var person : people) {
            var briefing = known.get(person.personId());
            if (briefing != null) {
                var before = briefing.unitId();
                boolean changed = person.unitOn(today)
                        .map(unitId -> briefing.moveTo(unitId, concerning.keysFor(person), now, clock.getZone()))
                        .orElseGet(() -> briefing.stopAsking(now));
                if (changed) {
                    briefings.save(briefing);
                    unitIds.add(before);
                    unitIds.add(briefing.unitId());
                }
            }
        }
        if (!unitIds.isEmpty()) {
            followers.forEach(
                    follower -> follower.briefed(programme.programmeId(), programme.version(), List.copyOf(unitIds)));
        }
    }

    private void change(Activity activity, List<StaffMember> members, Predicate<Briefing> change) {
        var known = new HashMap<String, Briefing>();
        briefings
                .findAllById(members.stream()
                        .map(member -> Briefing.idOf(activity.programme(), member.personId()))
                        .toList())
                .forEach(briefing -> known.put(briefing.personId(), briefing));
        var concerning = required.of(activity.programme());
        var begun = new ArrayList<Briefing>();
        var unitIds = new TreeSet<String>();
        for (var member : members) {
            var briefing = known.get(member.personId());
            if (briefing != null) {
                if (change.test(briefing)) {
                    briefings.save(briefing);
                    unitIds.add(briefing.unitId());
                }
                continue;
            }
            var begin =
                    Briefing.of(activity.programme(), member.personId(), member.unitId(), concerning.keysFor(member));
            if (change.test(begin)) {
                begun.add(begin);
                unitIds.add(begin.unitId());
            }
        }
        if (!begun.isEmpty()) {
            briefings.insert(begun);
        }
        if (!unitIds.isEmpty()) {
            var programme = activity.programme();
            followers.forEach(
                    follower -> follower.briefed(programme.programmeId(), programme.version(), List.copyOf(unitIds)));
        }
    }
}
