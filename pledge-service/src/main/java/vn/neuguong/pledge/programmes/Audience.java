package vn.neuguong.pledge.programmes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.neuguong.pledge.roster.StaffKind;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.UnitNode;
import vn.neuguong.pledge.roster.UnitTree;

/**
 * Whom a programme is for.
 *
 * @param rootUnitIds these units and all below them
 * @param excludedUnitIds but not these and what is below them; of all units named, the nearest one above decides
 * @param staffKinds only these kinds of staff; empty means all
 * @param dutyGroups only these groups of similar duties; empty means all
 */
public record Audience(
        Set<String> rootUnitIds, Set<String> excludedUnitIds, Set<StaffKind> staffKinds, Set<String> dutyGroups) {

    public Audience {
        rootUnitIds = Set.copyOf(rootUnitIds);
        excludedUnitIds = Set.copyOf(excludedUnitIds);
        staffKinds = Set.copyOf(staffKinds);
        dutyGroups = Set.copyOf(dutyGroups);
    }

    /** Everybody in this unit and below it. */
    public static Audience allOf(String rootUnitId) {
        return new Audience(Set.of(rootUnitId), Set.of(), Set.of(), Set.of());
    }

    /**
     * Whether the unit at the beginning of the path belongs to the audience.
     *
     * @param pathUp the ids of the unit and of those above it, nearest first
     */
    public boolean reaches(Stream<String> pathUp) {
        return pathUp.filter(unitId -> rootUnitIds.contains(unitId) || excludedUnitIds.contains(unitId))
                .findFirst()
                .filter(rootUnitIds::contains)
                .isPresent();
    }

    /** The units of the audience as the tree is on that day, upper levels first. */
    public List<UnitNode> unitsIn(UnitTree tree) {
        var found = new LinkedHashMap<String, UnitNode>();
        rootUnitIds.stream()
                .sorted()
                .forEach(root -> tree.subtreeOf(root).forEach(unit -> found.putIfAbsent(unit.unitId(), unit)));
        return found.values().stream()
                .filter(unit -> excludedUnitIds.isEmpty() || reaches(pathUpFrom(unit, tree)))
                .toList();
    }

    private static Stream<String> pathUpFrom(UnitNode unit, UnitTree tree) {
        return Stream.concat(
                Stream.of(unit.unitId()), tree.ancestorsOf(unit.unitId()).stream().map(UnitNode::unitId));
    }

    /** Whether somebody who works in a unit of the audience is asked, as far as it depends on how they are employed. */
    public boolean includes(StaffMember member) {
        return (staffKinds.isEmpty() || staffKinds.contains(member.staffKind()))
                && (dutyGroups.isEmpty()
                        || member.dutyGroup().filter(dutyGroups::contains).isPresent());
    }
}
