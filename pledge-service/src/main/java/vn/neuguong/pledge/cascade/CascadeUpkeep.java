package vn.neuguong.pledge.cascade;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.data.RetryOnConflict;
import vn.neuguong.pledge.programmes.CascadePlan;
import vn.neuguong.pledge.programmes.Programme;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.SeatHolder;
import vn.neuguong.pledge.roster.UnitNode;
import vn.neuguong.pledge.roster.UnitTree;

/**
 * Brings the launches of some units to what programme and tree demand: one for each unit of the audience, its task with
 * the head of the unit or, while that seat is vacant, with the head of the nearest unit above. However often it is
 * asked, and wherever it was cut short.
 */
@Service
class CascadeUpkeep {

    /** A step is due at the end of the working day. */
    private static final LocalTime END_OF_WORK = LocalTime.of(17, 0);

    private final UnitLaunches launches;
    private final Clock clock;

    CascadeUpkeep(UnitLaunches launches, Clock clock) {
        this.launches = launches;
        this.clock = clock;
    }

    /**
     * Keeps up a few hundred units at once.
     *
     * @param unitIds of units that may have changed, in the audience or not
     */
    @RetryOnConflict
    void keepUp(Programme programme, CascadePlan plan, UnitTree tree, List<String> unitIds) {
        var ids = unitIds.stream()
                .map(unitId -> UnitLaunchSubject.idOf(programme, unitId))
                .toList();
        var known = launches.findAllById(ids).stream()
                .collect(Collectors.toMap(launch -> launch.subject().unitId(), Function.identity()));
        var audience = programme.plan().audience();
        var now = clock.instant();
        var added = new ArrayList<UnitLaunch>();
        for (var unitId : unitIds) {
            var launch = known.get(unitId);
            var unit = tree.find(unitId).filter(node -> audience.reaches(unitId, tree));
            if (unit.isPresent() && launch == null) {
                added.add(begin(programme, plan, unit.get(), tree, now));
            } else if (launch != null && (unit.isPresent() ? assign(launch, tree, now) : launch.close(now))) {
                launches.save(launch);
            }
        }
        if (!added.isEmpty()) {
            launches.insert(added);
        }
    }

    /** Asks for nothing any more, in the launches with these ids. */
    @RetryOnConflict
    void close(List<String> launchIds) {
        launches.findAllById(launchIds).stream()
                .filter(launch -> launch.close(clock.instant()))
                .forEach(launches::save);
    }

    private UnitLaunch begin(Programme programme, CascadePlan plan, UnitNode unit, UnitTree tree, Instant now) {
        var steps = plan.stepsOf(unit.kind()).stream()
                .map(step -> StepState.asked(
                        step, endOf(Objects.requireNonNull(plan.dueOn().get(step)))))
                .toList();
        var launch = UnitLaunch.begin(UnitLaunchSubject.of(programme, unit), steps);
        assign(launch, tree, now);
        return launch;
    }

    private static boolean assign(UnitLaunch launch, UnitTree tree, Instant now) {
        var unitId = launch.subject().unitId();
        var answering = tree.find(unitId)
                .flatMap(unit -> unit.holderOf(Seat.HEAD))
                .or(() -> tree.holderAbove(unitId, Seat.HEAD, ""))
                .map(SeatHolder::personId);
        return launch.assignTo(answering.orElse(null), now);
    }

    private Instant endOf(LocalDate day) {
        return day.atTime(END_OF_WORK).atZone(clock.getZone()).toInstant();
    }
}
