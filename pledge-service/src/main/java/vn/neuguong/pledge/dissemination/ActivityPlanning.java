package vn.neuguong.pledge.dissemination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.data.RetryOnConflict;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.clauses.ClauseSetRef;
import vn.neuguong.pledge.programmes.Programme;
import vn.neuguong.pledge.programmes.Programmes;
import vn.neuguong.pledge.roster.UnitNode;
import vn.neuguong.pledge.roster.UnitTrees;
import vn.neuguong.pledge.system.PlainText;

/** Plans the activities of units, and lets them fall through. */
@Service
public class ActivityPlanning {

    /** Activities are recorded also after they were held, but not from before the programmes began. */
    private static final int YEARS_BACK = 1;

    private static final int YEARS_AHEAD = 2;
    private static final int LONGEST_REASON = 500;

    private final Activities activities;
    private final Programmes programmes;
    private final UnitTrees trees;
    private final Clock clock;

    ActivityPlanning(Activities activities, Programmes programmes, UnitTrees trees, Clock clock) {
        this.activities = activities;
        this.programmes = programmes;
        this.trees = trees;
        this.clock = clock;
    }

    /**
     * Plans an activity for the newest launched version of the programme.
     *
     * @throws InvalidInput with every fault there is
     */
    public Activity plan(PlanActivity command) {
        var faults = new ArrayList<Fault>();
        var today = LocalDate.now(clock);
        if (command.day().isBefore(today.minusYears(YEARS_BACK))
                || command.day().isAfter(today.plusYears(YEARS_AHEAD))) {
            faults.add(Fault.of("day", "dissemination.day-out-of-range"));
        }
        var readBy = command.readBy();
        if (readBy != null && readBy.isBefore(today)) {
            faults.add(Fault.of("readBy", "dissemination.read-by-in-the-past"));
        } else if (readBy != null && (readBy.isBefore(command.day()) || readBy.isAfter(today.plusYears(YEARS_AHEAD)))) {
            faults.add(Fault.of("readBy", "dissemination.read-by-before-day"));
        }
        var programme = programmes.findById(command.programmeId()).filter(Programme::isRunning);
        if (programme.isEmpty()) {
            faults.add(Fault.of("programmeId", "dissemination.programme-not-running", command.programmeId()));
        }
        var unit = trees.today().find(command.unitId());
        if (unit.isEmpty()) {
            faults.add(Fault.of("unitId", "dissemination.unknown-unit", command.unitId()));
        }
        var covered = programme.map(running -> covered(command.clauseSetIds(), running, faults));
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return activities.save(activity(command, programme.orElseThrow(), unit.orElseThrow(), covered.orElseThrow()));
    }

    private static List<ClauseSetRef> covered(List<String> chosen, Programme programme, List<Fault> faults) {
        var pinned = programme.clauseSets();
        if (chosen.isEmpty()) {
            return pinned;
        }
        chosen.stream()
                .filter(id -> pinned.stream().noneMatch(ref -> ref.id().equals(id)))
                .forEach(id -> faults.add(Fault.of("clauseSets", "dissemination.not-in-programme", id)));
        return pinned.stream().filter(ref -> chosen.contains(ref.id())).toList();
    }

    private static Activity activity(
            PlanActivity command, Programme programme, UnitNode unit, List<ClauseSetRef> covered) {
        var version = new ProgrammeVersion(
                programme.id(), programme.programmeVersion(), programme.plan().wordedName());
        var plan = new ActivityPlan(
                command.kind(),
                command.title(),
                command.day(),
                command.place(),
                command.ledBy(),
                covered,
                command.note(),
                command.readBy());
        return new Activity(UUID.randomUUID().toString(), version, unit.unitId(), unit.name(), plan);
    }

    /**
     * Records that it is not going to be held.
     *
     * @throws InvalidInput if the reason is missing, too long or not in one visible line
     * @throws Refusal if it was held
     */
    @RetryOnConflict
    public Activity cancel(String activityId, String reason) {
        if (!reason.matches(PlainText.WITH_A_LETTER)) {
            throw new InvalidInput("reason", "dissemination.required");
        }
        if (!reason.matches(PlainText.ONE_VISIBLE_LINE)) {
            throw new InvalidInput("reason", "dissemination.not-plain");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new InvalidInput("reason", "dissemination.longer-than", LONGEST_REASON);
        }
        var activity = activities.findById(activityId).orElseThrow(Activity::unknown);
        return activity.cancel(reason) ? activities.save(activity) : activity;
    }
}
