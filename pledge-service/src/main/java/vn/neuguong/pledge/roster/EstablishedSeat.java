package vn.neuguong.pledge.roster;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A seat a unit has; without a holder it is vacant.
 *
 * @param acknowledges whether pledges of the unit wait for this seat (trap 1)
 * @param delegateId who acts for the holder at the moment
 */
public record EstablishedSeat(
        Seat seat,
        boolean acknowledges,
        @Nullable String holderId,
        @Nullable String delegateId) {

    /** A seat with its usual duty. */
    public EstablishedSeat(Seat seat, @Nullable String holderId) {
        this(seat, seat.usuallyAcknowledges(), holderId, null);
    }

    public static EstablishedSeat vacant(Seat seat) {
        return new EstablishedSeat(seat, null);
    }

    /** The person id of the holder; empty when the seat is vacant. */
    public Optional<String> holder() {
        return Optional.ofNullable(holderId);
    }

    /** Who acts in the seat: the delegate while one is named, else the holder. */
    public Optional<String> acting() {
        return Optional.ofNullable(delegateId).or(this::holder);
    }
}
