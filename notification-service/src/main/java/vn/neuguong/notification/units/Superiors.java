package vn.neuguong.notification.units;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who answers for people (S6): the heads from their unit upwards. Vacant seats are passed over, and nobody answers for
 * themselves, so the head of a unit is answered for one level up.
 */
public final class Superiors {

    private final Map<String, Unit> units;

    public Superiors(List<Unit> all) {
        units = all.stream().collect(toMap(Unit::id, unit -> unit));
    }

    /**
     * A head.
     *
     * @param unitName of the unit they lead
     */
    public record Superior(String personId, String unitName) {}

    /**
     * The heads above the person, the nearest first, without those who are away and have nobody to act for them: like a
     * vacant seat, they must not keep the next one from hearing of it.
     */
    public List<Superior> over(String personId, String unitId, Predicate<String> away) {
        var heads = new LinkedHashMap<String, Superior>();
        for (var unit : upwardsFrom(unitId)) {
            unit.leaderOver(personId, away).ifPresent(head -> heads.putIfAbsent(head, new Superior(head, unit.name())));
        }
        return List.copyOf(heads.values());
    }

    /** All who hold a head's seat from the unit upwards, or act in one. */
    public Set<String> officials(String unitId) {
        return upwardsFrom(unitId).stream().flatMap(Unit::leaders).collect(toSet());
    }

    private Collection<Unit> upwardsFrom(String unitId) {
        var passed = new LinkedHashMap<String, Unit>();
        var unit = units.get(unitId);
        while (unit != null && passed.put(unit.id(), unit) == null) { // a circle in bad data ends the walk
            unit = unit.parentId() == null ? null : units.get(unit.parentId());
        }
        return passed.values();
    }
}
