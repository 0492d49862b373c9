package vn.neuguong.pledge.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.data.RetryOnConflict;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.pledge.roster.Assignments.Assigned;

/**
 * Ends units and lets others take their place, with the units below them and the people in them (trap 2). Several
 * documents change: successors first, then those that move below them, last the units that end, so that a command
 * repeated after a crash goes on where it stopped. The people follow when the day has come.
 */
@Service
public class Succession {

    private final OrgUnits units;
    private final StaffMembers staff;
    private final Reorganisation reorganisation;
    private final Assignments assignments;
    private final PeopleFollowing following;

    Succession(
            OrgUnits units,
            StaffMembers staff,
            Reorganisation reorganisation,
            Assignments assignments,
            PeopleFollowing following) {
        this.units = units;
        this.staff = staff;
        this.reorganisation = reorganisation;
        this.assignments = assignments;
        this.following = following;
    }

    /** Ends the unit, with or without successors. */
    @RetryOnConflict
    public OrgUnit close(EndUnit command) {
        end(List.of(), List.of(command), command.effectiveFrom(), Set.of());
        following.follow();
        return reorganisation.unit(command.unitId());
    }

    /** Lets the unit take the place of others, their lower units and their people included. */
    @RetryOnConflict
    public OrgUnit merge(String successorId, List<String> absorbedIds, LocalDate effectiveFrom) {
        if (absorbedIds.contains(successorId)) {
            throw new InvalidInput("absorbed", "roster.successor-is-itself");
        }
        var ends = absorbedIds.stream()
                .distinct()
                .map(absorbed -> new EndUnit(absorbed, List.of(successorId), successorId, successorId, effectiveFrom))
                .toList();
        end(List.of(), ends, effectiveFrom, Set.of());
        following.follow();
        return reorganisation.unit(successorId);
    }

    /**
     * Ends the unit and opens the new ones that take its place.
     *
     * @param assignment which of its people go to which of them; the others go where the command says
     */
    @RetryOnConflict
    public OrgUnit split(EndUnit command, List<OpenUnit> parts, Assignment assignment) {
        var assigned = assignments.check(command, assignment);
        var sentOn = assigned.stream().map(Assigned::personId).collect(Collectors.toSet());
        end(parts, List.of(command), command.effectiveFrom(), sentOn);
        assignments.carryOut(assigned, reorganisation.from(command.effectiveFrom()));
        following.follow();
        return reorganisation.unit(command.unitId());
    }

    private void end(List<OpenUnit> parts, List<EndUnit> ends, LocalDate effectiveFrom, Set<String> sentOn) {
        reorganisation.inTurn(() -> {
            var when = reorganisation.from(effectiveFrom);
            var opened = parts.stream().flatMap(part -> opened(part, when)).toList();
            var forest = reorganisation.forest().with(opened);
            var ending = ends.stream().map(EndUnit::unitId).toList();
            var faults = new ArrayList<Fault>();
            var changed = new TreeMap<String, OrgUnit>();
            for (var end : ends) {
                faults.addAll(unknown(end, forest, when, sentOn));
                moveChildren(end, forest, ending, changed, when);
            }
            if (!faults.isEmpty()) {
                throw new InvalidInput(faults);
            }
            var closed =
                    ends.stream().flatMap(end -> closed(end, when).stream()).toList();
            reorganisation.store(
                    Stream.of(opened.stream(), changed.values().stream(), closed.stream())
                            .flatMap(each -> each)
                            .toList(),
                    when);
            return Boolean.TRUE;
        });
    }

    /** Nothing for a part that an interrupted command has opened already. */
    private Stream<OrgUnit> opened(OpenUnit part, EffectiveDay when) {
        var known = units.findById(part.unitId());
        if (known.isPresent() && !known.get().isOpenedBy(part)) {
            throw new InvalidInput("successors", "roster.unit-taken", part.unitId());
        }
        return known.isPresent() ? Stream.empty() : Stream.of(OrgUnit.open(part.unitId(), part.profile(), when));
    }

    private List<OrgUnit> closed(EndUnit end, EffectiveDay when) {
        var unit = reorganisation.unit(end.unitId());
        return unit.close(end.successorIds(), end.peopleGoTo(), when) ? List.of(unit) : List.of();
    }

    private void moveChildren(
            EndUnit end, UnitForest forest, List<String> ending, Map<String, OrgUnit> changed, EffectiveDay when) {
        var target = end.childrenGoTo();
        if (target == null) {
            return;
        }
        for (var childId : forest.childrenOn(end.unitId(), when.day())) {
            if (!ending.contains(childId) && !childId.equals(target)) {
                var child = changed.computeIfAbsent(childId, reorganisation::unit);
                child.moveBelow(target, when);
            }
        }
    }

    private List<Fault> unknown(EndUnit end, UnitForest forest, EffectiveDay when, Set<String> sentOn) {
        var faults = new ArrayList<Fault>();
        var day = RosterDays.text(when.day());
        for (var successorId : end.successorIds()) {
            if (successorId.equals(end.unitId())) {
                faults.add(Fault.of("successors", "roster.successor-is-itself"));
            } else if (!forest.existsOn(successorId, when.day())) {
                faults.add(Fault.of("successors", "roster.unknown-unit", successorId, day));
            }
        }
        var childrenGoTo = end.childrenGoTo();
        if (childrenGoTo != null && !forest.existsOn(childrenGoTo, when.day())) {
            faults.add(Fault.of("childrenGoTo", "roster.unknown-unit", childrenGoTo, day));
        }
        var peopleGoTo = end.peopleGoTo();
        if (peopleGoTo == null) {
            long people = stayBehind(end.unitId(), when, sentOn);
            if (people > 0) {
                faults.add(Fault.of("peopleGoTo", "roster.unit-has-people", people));
            }
        } else if (!forest.existsOn(peopleGoTo, when.day())) {
            faults.add(Fault.of("peopleGoTo", "roster.unknown-unit", peopleGoTo, day));
        }
        return faults;
    }

    /** Whom neither the command sends on nor a move that is planned already. */
    private long stayBehind(String unitId, EffectiveDay when, Set<String> sentOn) {
        var day = when.day().isBefore(when.today()) ? when.today() : when.day();
        return staff.stayingIn(unitId, day)
                .filter(member -> !sentOn.contains(member.personId()))
                .count();
    }
}
