package vn.neuguong.pledge.roster;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it stands in the tree of one day.
 *
 * @param parentId the unit one level up; absent for a root
 * @param seats only those that are established
 */
public record UnitNode(
        String unitId, String name, UnitKind kind, @Nullable String parentId, List<EstablishedSeat> seats) {

    static UnitNode of(String unitId, UnitProfile profile) {
        return new UnitNode(unitId, profile.name(), profile.kind(), profile.parentId(), profile.seats());
    }

    public boolean hasEstablished(Seat seat) {
        return established(seat).isPresent();
    }

    /** The seat, if the unit has it. */
    public Optional<EstablishedSeat> established(Seat seat) {
        return seats.stream().filter(established -> established.seat() == seat).findFirst();
    }

    /** Who acts in the seat: its delegate while one is named; empty when it is vacant or not established. */
    public Optional<SeatHolder> holderOf(Seat seat) {
        return established(seat)
                .flatMap(EstablishedSeat::acting)
                .map(personId -> new SeatHolder(unitId, seat, personId));
    }
}
