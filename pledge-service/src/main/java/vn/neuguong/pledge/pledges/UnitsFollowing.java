package vn.neuguong.pledge.pledges;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.neuguong.pledge.roster.UnitFollower;
import vn.neuguong.pledge.roster.UnitNode;
import vn.neuguong.pledge.roster.UnitTrees;

/**
 * Lets what waits for the seats of a unit follow them, the pledge of the whole unit its head, and the people of a unit
 * that moves the audience of the programmes. What a unit has to do with its people is looked at only when it moved: the
 * seats of the city change more often than its place.
 */
@Component
class UnitsFollowing implements UnitFollower {

    private final Following following;
    private final SeatFollowing seats;
    private final FollowedPlaces places;
    private final UnitTrees trees;

    UnitsFollowing(Following following, SeatFollowing seats, FollowedPlaces places, UnitTrees trees) {
        this.following = following;
        this.seats = seats;
        this.places = places;
        this.trees = trees;
    }

    /** The places are remembered last, so that a move whose consequences were cut short is seen again. */
    @Override
    public void unitsChanged(Collection<String> unitIds) {
        var changed = new LinkedHashSet<>(unitIds);
        seats.followUnits(changed);
        following.followUnits(changed);
        var elsewhere = elsewhere(changed);
        var moved = elsewhere.stream().filter(Move::isMove).map(Move::now).toList();
        if (!moved.isEmpty()) {
            following.followMembersOf(inAndBelow(moved));
        }
        if (!elsewhere.isEmpty()) {
            places.saveAll(elsewhere.stream().map(Move::now).toList());
        }
    }

    /** Those that are not where they were followed last; a unit that was never followed comes from nowhere. */
    private List<Move> elsewhere(Collection<String> unitIds) {
        var tree = trees.today();
        var known = places.findAllById(unitIds).stream()
                .collect(Collectors.toMap(FollowedPlace::unitId, Function.identity()));
        return unitIds.stream()
                .flatMap(unitId -> tree.find(unitId).stream())
                .map(unit -> new FollowedPlace(unit.unitId(), unit.parentId()))
                .filter(place -> !place.equals(known.get(place.unitId())))
                .map(place -> new Move(place, known.containsKey(place.unitId())))
                .toList();
    }

    private Set<String> inAndBelow(List<FollowedPlace> moved) {
        var tree = trees.today();
        return moved.stream()
                .flatMap(place -> tree.subtreeOf(place.unitId()).stream())
                .map(UnitNode::unitId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * A unit that is elsewhere than before.
     *
     * @param isMove false for a new one: whoever comes into it tells so themselves
     */
    private record Move(FollowedPlace now, boolean isMove) {}
}
