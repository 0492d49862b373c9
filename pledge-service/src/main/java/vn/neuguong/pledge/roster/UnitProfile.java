package vn.neuguong.pledge.roster;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything about a unit that may change while it remains the same unit. */
public record UnitProfile(
        UnitKind kind, String name, @Nullable String parentId, List<EstablishedSeat> seats) {

    public UnitProfile {
        seats = seats.stream()
                .sorted(Comparator.comparing(EstablishedSeat::seat))
                .toList();
        if (seats.stream().map(EstablishedSeat::seat).distinct().count() < seats.size()) {
            throw new IllegalArgumentException("A seat is established at most once in a unit: " + seats);
        }
    }
}
