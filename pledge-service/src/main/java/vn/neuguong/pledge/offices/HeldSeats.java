package vn.neuguong.pledge.offices;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.neuguong.pledge.roster.EstablishedSeat;
import vn.neuguong.pledge.roster.SeatHolder;
import vn.neuguong.pledge.roster.UnitNode;
import vn.neuguong.pledge.roster.UnitTrees;

/** Who holds what today, and what is above what. */
@Component
class HeldSeats implements Official.Ancestry {

    private final UnitTrees trees;

    HeldSeats(UnitTrees trees) {
        this.trees = trees;
    }

    /** The seats somebody holds, or acts in for their holder. */
    List<SeatHolder> of(String personId) {
        var tree = trees.today();
        return tree.roots().stream()
                .flatMap(root -> tree.subtreeOf(root.unitId()).stream())
                .flatMap(unit -> unit.seats().stream()
                        .filter(seat -> isHeldBy(personId, seat))
                        .map(seat -> new SeatHolder(unit.unitId(), seat.seat(), personId)))
                .toList();
    }

    private static boolean isHeldBy(String personId, EstablishedSeat seat) {
        return personId.equals(seat.holderId()) || personId.equals(seat.delegateId());
    }

    @Override
    public Set<String> unitAndAbove(String unitId) {
        var tree = trees.today();
        var above = new HashSet<String>();
        tree.find(unitId).ifPresent(unit -> {
            above.add(unitId);
            tree.ancestorsOf(unitId).stream().map(UnitNode::unitId).forEach(above::add);
        });
        return above;
    }

    /** What the unit is called today; its id when it is no more. */
    String nameOf(String unitId) {
        return trees.today().find(unitId).map(UnitNode::name).orElse(unitId);
    }
}
