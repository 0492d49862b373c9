package vn.neuguong.pledge.roster;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The units as they stand on one day; immutable, so that whoever holds it gets one consistent answer. */
public final class UnitTree {

    private final LocalDate day;
    private final Map<String, UnitNode> nodes = new HashMap<>();
    private final List<UnitNode> roots;
    private final Map<String, List<UnitNode>> children;

    UnitTree(LocalDate day, Collection<UnitNode> units) {
        this.day = day;
        units.forEach(unit -> nodes.put(unit.unitId(), unit));
        var byId = units.stream().sorted(Comparator.comparing(UnitNode::unitId)).toList();
        roots = byId.stream().filter(this::isRoot).toList();
        children = byId.stream()
                .filter(unit -> !isRoot(unit))
                .collect(groupingBy(unit -> String.valueOf(unit.parentId())));
    }

    public LocalDate day() {
        return day;
    }

    public Optional<UnitNode> find(String unitId) {
        return Optional.ofNullable(nodes.get(unitId));
    }

    /** All units of the day, in no order. */
    public Collection<UnitNode> units() {
        return Collections.unmodifiableCollection(nodes.values());
    }

    /** Those with nothing above them, by id. */
    public List<UnitNode> roots() {
        return roots;
    }

    /** The units one level below, by id. */
    public List<UnitNode> childrenOf(String unitId) {
        return children.getOrDefault(unitId, List.of());
    }

    /** The unit and everything below it, upper levels first; empty for a unit that does not exist on the day. */
    public List<UnitNode> subtreeOf(String rootId) {
        var subtree = new ArrayList<UnitNode>();
        var seen = new HashSet<String>();
        find(rootId).ifPresent(subtree::add);
        for (int next = 0; next < subtree.size(); next++) {
            var unitId = subtree.get(next).unitId();
            if (seen.add(unitId)) {
                subtree.addAll(childrenOf(unitId));
            }
        }
        return subtree;
    }

    /** The units above, nearest first. */
    public List<UnitNode> ancestorsOf(String unitId) {
        var ancestors = new ArrayList<UnitNode>();
        var seen = new HashSet<>(List.of(unitId));
        var parent = find(unitId).flatMap(this::parentOf);
        while (parent.isPresent() && seen.add(parent.get().unitId())) {
            ancestors.add(parent.get());
            parent = parentOf(parent.get());
        }
        return ancestors;
    }

    /** The holder of this seat in the nearest unit above where somebody other than the given person holds it (S6). */
    public Optional<SeatHolder> holderAbove(String unitId, Seat seat, String exceptPersonId) {
        return ancestorsOf(unitId).stream()
                .flatMap(ancestor -> ancestor.holderOf(seat).stream())
                .filter(holder -> !holder.personId().equals(exceptPersonId))
                .findFirst();
    }

    private boolean isRoot(UnitNode unit) {
        return parentOf(unit).isEmpty();
    }

    private Optional<UnitNode> parentOf(UnitNode unit) {
        return Optional.ofNullable(unit.parentId()).flatMap(this::find);
    }
}
