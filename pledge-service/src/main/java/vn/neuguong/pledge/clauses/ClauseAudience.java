package vn.neuguong.pledge.clauses;

import java.util.Set;
import vn.neuguong.pledge.roster.StaffKind;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.UnitKind;

/**
 * Whom a clause set concerns (S2): whoever meets every condition. An empty set is no condition; somebody whose group of
 * duties is not known meets no condition on it.
 */
public record ClauseAudience(Set<StaffKind> staffKinds, Set<UnitKind> unitKinds, Set<String> dutyGroups) {

    /** Everybody. */
    public static final ClauseAudience EVERYONE = new ClauseAudience(Set.of(), Set.of(), Set.of());

    public ClauseAudience {
        staffKinds = Set.copyOf(staffKinds);
        unitKinds = Set.copyOf(unitKinds);
        dutyGroups = Set.copyOf(dutyGroups);
    }

    /**
     * Whether the member is asked to sign it.
     *
     * @param unitKind of the unit the member works in
     */
    public boolean includes(StaffMember member, UnitKind unitKind) {
        return (staffKinds.isEmpty() || staffKinds.contains(member.staffKind()))
                && (unitKinds.isEmpty() || unitKinds.contains(unitKind))
                && (dutyGroups.isEmpty()
                        || member.dutyGroup().filter(dutyGroups::contains).isPresent());
    }
}
