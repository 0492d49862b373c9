package vn.neuguong.pledge.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.neuguong.pledge.roster.EffectiveDay;
import vn.neuguong.pledge.roster.OrgUnit;
import vn.neuguong.pledge.roster.OrgUnits;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;
import vn.neuguong.pledge.roster.StaffProfile;
import vn.neuguong.pledge.roster.UnitProfile;

/**
 * Writes imported entries into the roster, people first because seats name their holders. What is already as it should
 * be is left alone, so that an interrupted update is simply done again.
 */
@Component
class RosterUpdate {

    /** How many documents one query or one insert concerns. */
    static final int CHUNK = 500;

    private final OrgUnits units;
    private final StaffMembers members;
    private final Clock clock;

    RosterUpdate(OrgUnits units, StaffMembers members, Clock clock) {
        this.units = units;
        this.members = members;
        this.clock = clock;
    }

    void apply(List<UnitEntry> unitEntries, List<PersonEntry> people) {
        var personIds = new HashMap<String, String>();
        for (var chunk : chunks(people)) {
            applyPeople(chunk, personIds);
        }
        var existing = units.findAll().stream().collect(Collectors.toMap(OrgUnit::unitId, Function.identity()));
        applyUnits(existing, new RosterTarget(existing, unitEntries, people, personIds::get).profiles());
    }

    private void applyPeople(List<PersonEntry> people, Map<String, String> personIds) {
        var staffNumbers = people.stream().map(PersonEntry::staffNumber).toList();
        var known = members.findByStaffNumberIn(staffNumbers).stream()
                .collect(Collectors.toMap(StaffMember::staffNumber, Function.identity()));
        var joining = new ArrayList<StaffMember>();
        for (var person : people) {
            var member = known.get(person.staffNumber());
            if (member == null) {
                member = StaffMember.join(person.staffNumber(), person.profile(), EffectiveDay.now(clock));
                joining.add(member);
            } else if (member.amend(person.profile(), EffectiveDay.now(clock))) {
                members.save(member);
            }
            personIds.put(person.staffNumber(), member.personId());
        }
        if (!joining.isEmpty()) {
            members.insert(joining);
        }
    }

    private void applyUnits(Map<String, OrgUnit> existing, Map<String, UnitProfile> profiles) {
        var today = EffectiveDay.now(clock);
        var established = new ArrayList<OrgUnit>();
        profiles.forEach((unitId, profile) -> {
            var unit = existing.get(unitId);
            if (unit == null) {
                established.add(OrgUnit.open(unitId, profile, today));
            } else if (unit.amend(profile, today)) {
                units.save(unit);
            }
        });
        chunks(established).forEach(units::insert);
    }

    static UnitProfile profileOf(OrgUnit unit) {
        return unit.profile();
    }

    static StaffProfile profileOf(StaffMember member) {
        return member.profile();
    }

    private static <T> List<List<T>> chunks(List<T> all) {
        var chunks = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
        return chunks;
    }
}
