package vn.neuguong.pledge.imports;

import java.time.LocalDate;
import java.util.function.Predicate;
import vn.neuguong.pledge.roster.RosterDays;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;

/**
 * Whoever would work in a unit that is no more (trap 2). When a unit goes to one other its people follow by themselves;
 * when it is split, or just ends, only the rows can say where each of them goes.
 */
final class LeftBehind {

    private final StaffMembers members;
    private final UnitRules units;
    private final LocalDate today;

    LeftBehind(StaffMembers members, UnitRules units, LocalDate today) {
        this.members = members;
        this.units = units;
        this.today = today;
    }

    /** Names at the row of the unit everybody in it whom no row of the people file is about. */
    void tell(Predicate<String> isAccountedFor, RowProblems problems) {
        for (var row : units.endingRows()) {
            var unitId = row.cell("unit_code");
            var end = units.dispersesOn(unitId);
            if (end != null) {
                members.stayingIn(unitId, dayToAsk(end, today))
                        .map(StaffMember::staffNumber)
                        .filter(staffNumber -> !isAccountedFor.test(staffNumber))
                        .sorted()
                        .forEach(staffNumber -> problems.ofCell(
                                row,
                                "successor_codes",
                                "imports.problem.unlisted-stays-behind",
                                staffNumber,
                                RosterDays.text(end)));
            }
        }
    }

    /** Whether the member is in the unit that has ended by that day. */
    static boolean in(String unitId, LocalDate end, StaffMember member, LocalDate today) {
        return member.unitOn(dayToAsk(end, today)).filter(unitId::equals).isPresent();
    }

    /** Of a unit that ended long ago, whoever has left it since is not in it. */
    static LocalDate dayToAsk(LocalDate end, LocalDate today) {
        return end.isBefore(today) ? today : end;
    }
}
