package vn.neuguong.pledge.imports;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.roster.Seat;

/** Which seats the rows of the people file claim. */
final class SeatClaims {

    private final Map<String, Map<Seat, String>> claims = new HashMap<>();

    void add(PersonEntry entry) {
        for (var seat : entry.seats()) {
            claims.computeIfAbsent(entry.profile().unitId(), unitId -> new EnumMap<>(Seat.class))
                    .put(seat, entry.staffNumber());
        }
    }

    /** The staff number of whom the file names for the seat. */
    @Nullable
    String of(String unitId, Seat seat) {
        return claims.getOrDefault(unitId, Map.of()).get(seat);
    }

    Set<String> unitIds() {
        return claims.keySet();
    }
}
