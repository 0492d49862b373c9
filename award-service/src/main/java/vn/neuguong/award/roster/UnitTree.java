package vn.neuguong.award.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The units with their parents, read once and asked many times. */
public final class UnitTree {

    private final Map<String, Unit> units;

    public UnitTree(List<Unit> units) {
        this.units = units.stream().collect(Collectors.toUnmodifiableMap(Unit::id, Function.identity()));
    }

    /** The schools at or below the root that exist on the day, in the order of their ids. */
    public List<Unit> schoolsUnder(String rootId, LocalDate day) {
        return schoolsUnder(List.of(rootId), List.of(), day);
    }

    /** The same for several roots, without what is excluded; of all units named, the nearest one above decides. */
    public List<Unit> schoolsUnder(Collection<String> rootIds, Collection<String> excludedIds, LocalDate day) {
        return units.values().stream()
                .filter(unit -> unit.isSchool() && unit.existsOn(day))
                .filter(unit -> isReached(unit, rootIds, excludedIds))
                .sorted(Comparator.comparing(Unit::id))
                .toList();
    }

    private boolean isReached(Unit unit, Collection<String> rootIds, Collection<String> excludedIds) {
        var visited = new HashSet<String>();
        for (@Nullable Unit at = unit; at != null && visited.add(at.id()); at = parentOf(at)) {
            if (rootIds.contains(at.id())) {
                return true;
            }
            if (excludedIds.contains(at.id())) {
                return false;
            }
        }
        return false;
    }

    private @Nullable Unit parentOf(Unit unit) {
        return unit.parentId() == null ? null : units.get(unit.parentId());
    }
}
