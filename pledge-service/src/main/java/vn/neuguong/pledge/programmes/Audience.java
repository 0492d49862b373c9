package vn.neuguong.pledge.programmes;

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

    /** Whether the unit belongs to the audience, in this tree. */
    public boolean reaches(String unitId, UnitTree tree) {
        var above = tree.ancestorsOf(unitId).stream().map(UnitNode::unitId);
        return tree.find(unitId).isPresent()
                && Stream.concat(Stream.of(unitId), above)
                        .filter(named -> rootUnitIds.contains(named) || excludedUnitIds.contains(named))
                        .findFirst()
                        .filter(rootUnitIds::contains)
                        .isPresent();
    }

    /** The units of the audience in this tree, upper levels first below each root. */
    public List<UnitNode> unitsIn(UnitTree tree) {
        return rootUnitIds.stream()
                .sorted()
                .flatMap(root -> tree.subtreeOf(root).stream())
                .distinct()
                .filter(unit -> reaches(unit.unitId(), tree))
                .toList();
    }

    /** Whether the member is asked on the day of this tree: employed in a unit of the audience, and of its kinds. */
    public boolean includes(StaffMember member, UnitTree tree) {
        return includes(member)
                && member.unitOn(tree.day())
                        .filter(unitId -> reaches(unitId, tree))
                        .isPresent();
    }

    /** Whether somebody who works in a unit of the audience is asked, as far as it depends on how they are employed. */
    public boolean includes(StaffMember member) {
        return (staffKinds.isEmpty() || staffKinds.contains(member.staffKind()))
                && (dutyGroups.isEmpty()
                        || member.dutyGroup().filter(dutyGroups::contains).isPresent());
    }
}
