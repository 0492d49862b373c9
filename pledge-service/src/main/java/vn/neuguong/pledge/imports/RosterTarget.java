package vn.neuguong.pledge.imports;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.roster.EstablishedSeat;
import vn.neuguong.pledge.roster.OrgUnit;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.UnitProfile;

/**
 * What the units look like after an import. A seat goes to whom the people file names; a listed person who is no
 * longer named leaves it vacant; holders whom the file does not list keep theirs.
 */
final class RosterTarget {

    private final Map<String, OrgUnit> existing;
    private final Map<String, UnitEntry> entries = new HashMap<>();
    private final Map<String, Map<Seat, String>> claims = new HashMap<>();
    private final Set<String> listed = new HashSet<>();
    private final Set<String> unitIds = new LinkedHashSet<>();

    /**
     * @param personIds the person id of a staff number; anything unique for somebody not stored yet
     */
    RosterTarget(
            Map<String, OrgUnit> existing,
            List<UnitEntry> units,
            List<PersonEntry> people,
            Function<String, String> personIds) {
        this.existing = existing;
        units.forEach(entry -> entries.put(entry.unitId(), entry));
        unitIds.addAll(entries.keySet());
        for (var person : people) {
            var personId = personIds.apply(person.staffNumber());
            listed.add(personId);
            for (var seat : person.seats()) {
                unitIds.add(person.profile().unitId());
                claims.computeIfAbsent(person.profile().unitId(), unitId -> new EnumMap<>(Seat.class))
                        .put(seat, personId);
            }
        }
        existing.values().stream()
                .filter(unit -> unit.profile().seats().stream()
                        .flatMap(seat -> seat.holder().stream())
                        .anyMatch(listed::contains))
                .forEach(unit -> unitIds.add(unit.unitId()));
    }

    /** Every unit the import names or whose seats it touches, with the profile it must have. */
    Map<String, UnitProfile> profiles() {
        var profiles = new HashMap<String, UnitProfile>();
        unitIds.forEach(unitId -> profiles.put(unitId, profile(unitId)));
        return profiles;
    }

    private UnitProfile profile(String unitId) {
        var entry = entries.get(unitId);
        if (entry != null) {
            return new UnitProfile(entry.kind(), entry.name(), entry.parentId(), seats(unitId, entry.seats()));
        }
        var current = existing.get(unitId);
        if (current == null) {
            throw new IllegalStateException("Unit %s is neither stored nor part of the import".formatted(unitId));
        }
        var established = new TreeSet<Seat>();
        var profile = current.profile();
        profile.seats().forEach(seat -> established.add(seat.seat()));
        return new UnitProfile(profile.kind(), profile.name(), profile.parentId(), seats(unitId, established));
    }

    private List<EstablishedSeat> seats(String unitId, Set<Seat> established) {
        return established.stream()
                .map(seat -> new EstablishedSeat(seat, holder(unitId, seat)))
                .toList();
    }

    private @Nullable String holder(String unitId, Seat seat) {
        var claimed = claims.getOrDefault(unitId, Map.of()).get(seat);
        var current = existing.get(unitId);
        if (claimed != null || current == null) {
            return claimed;
        }
        return current.profile().seats().stream()
                .filter(established -> established.seat() == seat)
                .findFirst()
                .flatMap(EstablishedSeat::holder)
                .filter(personId -> !listed.contains(personId))
                .orElse(null);
    }
}
