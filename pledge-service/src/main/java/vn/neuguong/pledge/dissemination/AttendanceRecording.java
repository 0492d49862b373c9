package vn.neuguong.pledge.dissemination;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;
import vn.neuguong.pledge.roster.UnitTrees;

/**
 * Records who took part in held activities, page by page; doing it again changes nothing, so whoever is interrupted
 * simply repeats it.
 */
@Service
public class AttendanceRecording {

    private static final int PAGE_SIZE = 500;
    private static final int FAULTS_SHOWN = 20;

    private final Activities activities;
    private final StaffMembers staff;
    private final UnitTrees trees;
    private final BriefingChanges changes;
    private final AttendanceCounting counting;

    AttendanceRecording(
            Activities activities,
            StaffMembers staff,
            UnitTrees trees,
            BriefingChanges changes,
            AttendanceCounting counting) {
        this.activities = activities;
        this.staff = staff;
        this.trees = trees;
        this.changes = changes;
        this.counting = counting;
    }

    /**
     * Records it and answers with the activity as it is then.
     *
     * @throws InvalidInput if somebody named did not work in the unit, or below it, on that day, or is said to have been
     *     there and not
     * @throws Refusal if it was not held
     */
    public Activity record(RecordAttendance command) {
        var activity = activities.findById(command.activityId()).orElseThrow(Activity::unknown);
        activity.require(ActivityStatus.HELD);
        if (!activity.plan().kind().hasAttendance()) {
            throw new InvalidInput("activityId", "dissemination.no-attendance");
        }
        requireOneAnswerEach(command);
        var present = named("present", command.present(), activity);
        var absent = named("absent", command.absent(), activity);
        if (command.everybodyElse()) {
            recordEverybodyElse(activity, command);
        }
        changes.recordAttendance(activity, present, true, command.officialId());
        changes.recordAttendance(activity, absent, false, command.officialId());
        return counting.count(activity.id());
    }

    private static void requireOneAnswerEach(RecordAttendance command) {
        var faults = command.absent().stream()
                .filter(command.present()::contains)
                .sorted()
                .limit(FAULTS_SHOWN)
                .map(id -> Fault.of("absent", "dissemination.present-and-absent", id))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private void recordEverybodyElse(Activity activity, RecordAttendance command) {
        List<StaffMember> page;
        var last = "";
        do {
            page = staff.nextMembers(Set.of(activity.unitId()), Set.of(), last, PAGE_SIZE);
            var present = page.stream()
                    .filter(member -> !command.absent().contains(member.personId()))
                    .toList();
            changes.recordAttendance(activity, present, true, command.officialId());
            last = page.isEmpty() ? last : page.getLast().personId();
        } while (page.size() == PAGE_SIZE);
    }

    private List<StaffMember> named(String field, Set<String> personIds, Activity activity) {
        var day = activity.plan().day();
        var tree = trees.on(day);
        var found = new ArrayList<StaffMember>();
        staff.findAllById(personIds).forEach(member -> {
            var works = member.unitOn(day)
                    .filter(unitId -> unitId.equals(activity.unitId())
                            || tree.ancestorsOf(unitId).stream()
                                    .anyMatch(above -> above.unitId().equals(activity.unitId())));
            if (works.isPresent()) {
                found.add(member);
            }
        });
        if (found.size() < personIds.size()) {
            var known = found.stream().map(StaffMember::personId).toList();
            throw new InvalidInput(personIds.stream()
                    .filter(id -> !known.contains(id))
                    .limit(FAULTS_SHOWN)
                    .map(id -> Fault.of(field, "dissemination.not-of-unit", id))
                    .toList());
        }
        return found;
    }
}
