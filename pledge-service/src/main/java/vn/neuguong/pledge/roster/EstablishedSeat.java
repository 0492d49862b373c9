package vn.neuguong.pledge.roster;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A seat a unit has; without a holder it is vacant. */
public record EstablishedSeat(Seat seat, @Nullable String holderId) {

    public static EstablishedSeat vacant(Seat seat) {
        return new EstablishedSeat(seat, null);
    }

    /** The person id of the holder; empty when the seat is vacant. */
    public Optional<String> holder() {
        return Optional.ofNullable(holderId);
    }
}
