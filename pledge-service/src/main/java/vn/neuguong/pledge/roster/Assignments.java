package vn.neuguong.pledge.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.InvalidInput;

/**
 * Sends the people of a unit that is split where the command says. Each goes in a write of their own, planned ahead like
 * any other move when the day has not come; done again, it finds everybody there.
 */
@Component
class Assignments {

    private static final int NAMED_AT_MOST = 20;

    private final StaffMembers staff;

    Assignments(StaffMembers staff) {
        this.staff = staff;
    }

    /** Somebody of the unit, and where they go. */
    record Assigned(String personId, String unitId) {}

    /**
     * Finds the people.
     *
     * @throws InvalidInput naming whoever does not work in the unit on its last day, is named twice, or is sent to what
     *     does not succeed it
     */
    List<Assigned> check(EndUnit end, Assignment assignment) {
        var faults = new ArrayList<Fault>();
        var goesTo = new TreeMap<String, String>();
        assignment.staffNumbers().forEach((unitId, numbers) -> {
            if (!end.successorIds().contains(unitId)) {
                faults.add(Fault.of("successors", "roster.no-successor", unitId));
            }
            for (var number : numbers) {
                if (goesTo.put(number.toUpperCase(Locale.ROOT), unitId) != null) {
                    faults.add(Fault.of("successors", "roster.goes-twice", number));
                }
            }
        });
        var assigned = find(end, goesTo, faults);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults.stream().limit(NAMED_AT_MOST).toList());
        }
        return assigned;
    }

    private List<Assigned> find(EndUnit end, Map<String, String> goesTo, List<Fault> faults) {
        var lastDay = end.effectiveFrom().minusDays(1);
        var people = staff.findByStaffNumberIn(goesTo.keySet()).stream()
                .filter(member ->
                        member.unitOn(lastDay).filter(end.unitId()::equals).isPresent())
                .collect(Collectors.toMap(StaffMember::staffNumber, Function.identity()));
        goesTo.keySet().stream()
                .filter(number -> !people.containsKey(number))
                .forEach(number -> faults.add(Fault.of(
                        "successors", "roster.not-of-the-unit", number, end.unitId(), RosterDays.text(lastDay))));
        return people.values().stream()
                .map(member -> new Assigned(member.personId(), goesTo.getOrDefault(member.staffNumber(), "")))
                .toList();
    }

    void carryOut(List<Assigned> assigned, EffectiveDay when) {
        var goesTo = new HashMap<String, String>();
        assigned.forEach(each -> goesTo.put(each.personId(), each.unitId()));
        for (var member : staff.findAllById(goesTo.keySet())) {
            var target = goesTo.get(member.personId());
            if (target != null && member.move(target, when)) {
                staff.save(member);
            }
        }
    }
}
