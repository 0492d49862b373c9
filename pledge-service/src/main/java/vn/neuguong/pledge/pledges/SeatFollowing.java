package vn.neuguong.pledge.pledges;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import vn.neuguong.pledge.roster.UnitNode;
import vn.neuguong.pledge.roster.UnitTree;
import vn.neuguong.pledge.roster.UnitTrees;

/**
 * Lets signed pledges follow the seats they wait for: a seat that passes on takes what waits to its new holder, one that
 * falls vacant or away holds nothing up (trap 1). It looks at the seats as they are now, so it may be done again.
 */
@Service
class SeatFollowing {

    private static final int PAGE_SIZE = 500;

    private final Pledges pledges;
    private final SeatChange change;
    private final UnitTrees trees;

    SeatFollowing(Pledges pledges, SeatChange change, UnitTrees trees) {
        this.pledges = pledges;
        this.change = change;
        this.trees = trees;
    }

    /**
     * Something about the seats of these units, or about their places in the tree, may have changed: what waits for a
     * seat of theirs, and what was signed in and below them and waits for somebody above (S6).
     */
    void followUnits(Collection<String> unitIds) {
        for (var unitId : unitIds) {
            forAll(lastId -> pledges.findByStatusAndAcknowledgementsUnitIdAndIdGreaterThanOrderById(
                    PledgeStatus.SIGNED, unitId, lastId, Limit.of(PAGE_SIZE)));
        }
        var tree = trees.today();
        for (var topmost : topmostBelowOthers(unitIds, tree)) {
            var subtree = tree.subtreeOf(topmost).stream().map(UnitNode::unitId).toList();
            forAll(lastId -> pledges.findByStatusAndSignerUnitIdInAndIdGreaterThanOrderById(
                    PledgeStatus.SIGNED, subtree, lastId, Limit.of(PAGE_SIZE)));
        }
    }

    /** Below the top of a tree nothing waits for anybody above that. */
    private static List<String> topmostBelowOthers(Collection<String> unitIds, UnitTree tree) {
        return unitIds.stream()
                .filter(unitId -> {
                    var above = tree.ancestorsOf(unitId);
                    return !above.isEmpty()
                            && above.stream()
                                    .filter(ancestor -> ancestor.parentId() != null)
                                    .noneMatch(ancestor -> unitIds.contains(ancestor.unitId()));
                })
                .toList();
    }

    /** The seats may have changed while it was being signed. */
    void follow(Pledge pledge) {
        if (pledge.status() == PledgeStatus.SIGNED && change.concerns(pledge)) {
            change.apply(pledge.id());
        }
    }

    /** Looks at the next page of all that waits and answers with the last of them; empty behind the last page. */
    Optional<String> followPageAfter(String lastId) {
        var page = pledges.findByStatusAndIdGreaterThanOrderById(PledgeStatus.SIGNED, lastId, Limit.of(PAGE_SIZE));
        page.forEach(this::follow);
        return page.isEmpty() ? Optional.empty() : Optional.of(page.getLast().id());
    }

    private void forAll(Function<String, List<Pledge>> pageAfter) {
        for (var page = pageAfter.apply("");
                !page.isEmpty();
                page = pageAfter.apply(page.getLast().id())) {
            page.forEach(this::follow);
        }
    }
}
