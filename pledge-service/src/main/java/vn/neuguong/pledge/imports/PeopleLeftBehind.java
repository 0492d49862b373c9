package vn.neuguong.pledge.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.neuguong.pledge.roster.OrgUnit;
import vn.neuguong.pledge.roster.OrgUnits;
import vn.neuguong.pledge.roster.StaffMembers;

/**
 * Finds whoever works in a unit that has ended, or will once a planned end has come, and is sent nowhere (trap 2). No
 * import and no closing leaves anybody behind, but the personnel system may bring people to a unit after its end was
 * settled: somebody has to see them.
 */
@Service
public class PeopleLeftBehind {

    private final OrgUnits units;
    private final StaffMembers members;
    private final Clock clock;

    PeopleLeftBehind(OrgUnits units, StaffMembers members, Clock clock) {
        this.units = units;
        this.members = members;
        this.clock = clock;
    }

    /** Somebody without a place from that day on. */
    public record Person(String staffNumber, String name, String unitName, LocalDate from) {}

    /** At most so many of them, those of the units that ended first before the others. */
    public List<Person> first(int most) {
        return units.findAll().stream()
                .filter(unit -> unit.validTo().isPresent() && unit.peopleGoTo().isEmpty())
                .sorted(Comparator.comparing(PeopleLeftBehind::end).thenComparing(OrgUnit::unitId))
                .flatMap(this::leftIn)
                .limit(most)
                .toList();
    }

    private Stream<Person> leftIn(OrgUnit unit) {
        var end = end(unit);
        return members.stayingIn(unit.unitId(), LeftBehind.dayToAsk(end, LocalDate.now(clock)))
                .map(member -> new Person(
                        member.staffNumber(), member.name(), unit.profile().name(), end));
    }

    private static LocalDate end(OrgUnit unit) {
        return unit.validTo().orElseThrow().plusDays(1);
    }
}
