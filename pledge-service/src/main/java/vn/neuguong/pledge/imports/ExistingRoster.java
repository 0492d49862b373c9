package vn.neuguong.pledge.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.neuguong.pledge.roster.OrgUnit;
import vn.neuguong.pledge.roster.OrgUnits;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;

/** The part of the stored roster an import has to be compared with. */
record ExistingRoster(
        Map<String, OrgUnit> units, Map<String, StaffMember> byStaffNumber, Map<String, StaffMember> byEmail) {

    /** All units (a city has some three thousand) and the members the rows name by staff number or e-mail. */
    static ExistingRoster around(List<CsvRow> people, OrgUnits units, StaffMembers members) {
        return new ExistingRoster(
                index(units.findAll(), OrgUnit::unitId),
                index(
                        inChunks(distinct(people, CsvRow::staffNumber), members::findByStaffNumberIn),
                        StaffMember::staffNumber),
                index(inChunks(distinct(people, CsvRow::email), members::findByEmailIn), StaffMember::email));
    }

    /** The person id behind a staff number; a placeholder equal to nothing stored for somebody new. */
    String personIdOrPlaceholder(String staffNumber) {
        var member = byStaffNumber.get(staffNumber);
        return member == null ? "new:" + staffNumber : member.personId();
    }

    private static List<String> distinct(List<CsvRow> rows, Function<CsvRow, String> cell) {
        return rows.stream().map(cell).distinct().toList();
    }

    private static <T> List<T> inChunks(List<String> keys, Function<Collection<String>, List<T>> query) {
        var found = new ArrayList<T>();
        for (int from = 0; from < keys.size(); from += RosterUpdate.CHUNK) {
            found.addAll(query.apply(keys.subList(from, Math.min(from + RosterUpdate.CHUNK, keys.size()))));
        }
        return found;
    }

    private static <T> Map<String, T> index(List<T> found, Function<T, String> key) {
        return found.stream().collect(Collectors.toMap(key, Function.identity(), (one, same) -> one, HashMap::new));
    }
}
