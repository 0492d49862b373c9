package vn.neuguong.pledge.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.roster.OrgUnit;
import vn.neuguong.pledge.roster.OrgUnits;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;
import vn.neuguong.pledge.roster.UnitNode;

/**
 * The stored roster an import is compared with: all units (a city has some three thousand) and who sits in them;
 * everybody else is looked up as the rows come.
 */
final class ExistingRoster {

    /** How many documents one query concerns. */
    static final int CHUNK = 500;

    private final StaffMembers members;
    private final LocalDate today;
    private final Map<String, OrgUnit> units;
    private final Map<String, String> staffNumbers = new HashMap<>();
    private final Map<String, String> holderIds = new HashMap<>();

    ExistingRoster(OrgUnits units, StaffMembers members, LocalDate today) {
        this.members = members;
        this.today = today;
        this.units = units.findAll().stream().collect(Collectors.toMap(OrgUnit::unitId, Function.identity()));
        var holders = this.units.values().stream()
                .flatMap(unit -> unit.profile().seats().stream())
                .flatMap(seat -> seat.holder().stream())
                .distinct()
                .toList();
        for (var holder : inChunks(holders, members::findAllById)) {
            staffNumbers.put(holder.personId(), holder.staffNumber());
            holderIds.put(holder.staffNumber(), holder.personId());
        }
    }

    @Nullable
    OrgUnit unit(String unitId) {
        return units.get(unitId);
    }

    Collection<OrgUnit> units() {
        return units.values();
    }

    /** The unit as it stands today; absent when it is not open. */
    @Nullable
    UnitNode open(String unitId) {
        var unit = units.get(unitId);
        return unit == null ? null : unit.nodeOn(today).orElse(null);
    }

    /** The staff number of somebody who holds a seat; empty text for nobody known. */
    String staffNumberOfHolder(String personId) {
        return staffNumbers.getOrDefault(personId, "");
    }

    /** The person id of somebody who holds a seat; something equal to nothing stored for anybody else. */
    String personIdOrPlaceholder(String staffNumber) {
        return holderIds.getOrDefault(staffNumber, "new:" + staffNumber);
    }

    Map<String, StaffMember> byStaffNumber(Collection<String> staffNumbersOfRows) {
        return members.findByStaffNumberIn(staffNumbersOfRows).stream()
                .collect(Collectors.toMap(StaffMember::staffNumber, Function.identity()));
    }

    Map<String, StaffMember> byEmail(Collection<String> emails) {
        return members.findByEmailIn(emails).stream()
                .collect(Collectors.toMap(StaffMember::email, Function.identity()));
    }

    static <T> List<T> inChunks(List<String> keys, Function<Collection<String>, List<T>> query) {
        var found = new ArrayList<T>();
        for (int from = 0; from < keys.size(); from += CHUNK) {
            found.addAll(query.apply(keys.subList(from, Math.min(from + CHUNK, keys.size()))));
        }
        return found;
    }
}
