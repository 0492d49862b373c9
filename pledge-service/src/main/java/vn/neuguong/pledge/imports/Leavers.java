package vn.neuguong.pledge.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;
import vn.neuguong.pledge.roster.UnitNode;
import vn.neuguong.pledge.roster.UnitTree;

/** Whoever works below a unit and is not in a file that names everybody there has left. */
final class Leavers {

    private final UnitTree tree;
    private final StaffMembers members;
    private final RosterUpdate update;
    private final ChangeWriter changes;
    private final Set<String> found = new HashSet<>();

    Leavers(UnitTree tree, StaffMembers members, RosterUpdate update, ChangeWriter changes) {
        this.tree = tree;
        this.members = members;
        this.update = update;
        this.changes = changes;
    }

    boolean knows(String root) {
        return tree.find(root).isPresent();
    }

    /**
     * Reads the members page by page.
     *
     * @return how many people work there now
     */
    int find(String root, Predicate<String> isListed, IntConsumer progress) {
        var unitIds = tree.subtreeOf(root).stream().map(UnitNode::unitId).toList();
        int covered = 0;
        var page = next(unitIds, "");
        while (!page.isEmpty()) {
            for (var member : page) {
                if (!isListed.test(member.staffNumber())) {
                    leave(member);
                }
            }
            covered += page.size();
            progress.accept(covered);
            page = next(unitIds, page.getLast().personId());
        }
        return covered;
    }

    /** The staff numbers of those who leave. */
    Set<String> found() {
        return found;
    }

    private List<StaffMember> next(List<String> unitIds, String after) {
        return members.nextMembers(unitIds, Set.of(), after, ExistingRoster.CHUNK);
    }

    private void leave(StaffMember member) {
        if (update.leave(member)) {
            found.add(member.staffNumber());
            var lastDay = member.employedTo().map(Object::toString).orElse("");
            changes.leaver(
                    member.personId(),
                    member.staffNumber(),
                    member.name(),
                    List.of(new FieldChange("employed_to", "", lastDay)));
        }
    }
}
