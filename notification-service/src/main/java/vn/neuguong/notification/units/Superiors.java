package vn.neuguong.notification.units;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /** The nearest head above the person for level 0, the next one for level 1, and so on; empty at the top. */
    public Optional<Superior> of(String personId, String unitId, int level) {
        var heads = new LinkedHashMap<String, Superior>();
        var passed = new LinkedHashMap<String, Unit>();
        var unit = units.get(unitId);
        while (unit != null && passed.put(unit.id(), unit) == null) { // a circle in bad data ends the walk
            var name = unit.name();
            unit.leaderOver(personId).ifPresent(head -> heads.putIfAbsent(head, new Superior(head, name)));
            unit = above(unit);
        }
        return heads.values().stream().skip(level).findFirst();
    }

    private @Nullable Unit above(Unit unit) {
        return unit.parentId() == null ? null : units.get(unit.parentId());
    }
}
