package vn.neuguong.pledge.offices;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.neuguong.pledge.roster.SeatHolder;
import vn.neuguong.pledge.roster.UnitTrees;

/** Who holds what today, and what is above what. */
@Component
class HeldSeats implements Official.Ancestry {

    static final String HOLDER = "seats.holderId";

    private final UnitTrees trees;

    HeldSeats(UnitTrees trees) {
        this.trees = trees;
    }

    /** The seats of units that exist today. */
    List<SeatHolder> of(String personId) {
        var tree = trees.today();
        return tree.roots().stream()
                .flatMap(root -> tree.subtreeOf(root.unitId()).stream())
                .flatMap(unit -> unit.seats().stream()
                        .filter(established ->
                                established.acting().filter(personId::equals).isPresent())
                        .map(established -> new SeatHolder(unit.unitId(), established.seat(), personId)))
                .toList();
    }

    @Override
    public Set<String> unitAndAbove(String unitId) {
        var tree = trees.today();
        var above = new HashSet<String>();
        tree.find(unitId).ifPresent(unit -> {
            above.add(unitId);
            tree.ancestorsOf(unitId).forEach(ancestor -> above.add(ancestor.unitId()));
        });
        return above;
    }
}
