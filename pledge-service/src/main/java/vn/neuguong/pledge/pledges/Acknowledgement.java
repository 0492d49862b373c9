package vn.neuguong.pledge.pledges;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.SeatHolder;

/**
 * What one seat has to say to a signed pledge (S5).
 *
 * @param unitId whose seat it is: the signer's unit, or one above for the holder's own pledge (S6)
 * @param holderId who may acknowledge; absent when nobody has to
 * @param reason why nobody has to; absent otherwise
 */
public record Acknowledgement(
        Seat seat,
        String unitId,
        State state,
        @Nullable String holderId,
        @Nullable Reason reason,
        @Nullable Instant acknowledgedAt) {

    /** Whether the seat still has to act. */
    public enum State {
        /** The holder has been asked. */
        WAITING,
        /** The holder has acknowledged the pledge. */
        ACKNOWLEDGED,
        /** There is nobody to ask; the pledge does not wait. */
        NOT_REQUIRED
    }

    /** Why a seat is not asked. */
    public enum Reason {
        /** Nobody holds the seat. */
        VACANT,
        /** The unit has no such seat. */
        NOT_ESTABLISHED,
        /** The signer holds the seat, and nobody else holds it in a unit above. */
        NO_LEVEL_ABOVE
    }

    static Acknowledgement waitingFor(SeatHolder holder) {
        return new Acknowledgement(holder.seat(), holder.unitId(), State.WAITING, holder.personId(), null, null);
    }

    static Acknowledgement notRequired(Seat seat, String unitId, Reason reason) {
        return new Acknowledgement(seat, unitId, State.NOT_REQUIRED, null, reason, null);
    }

    Acknowledgement given(Instant at) {
        return new Acknowledgement(seat, unitId, State.ACKNOWLEDGED, holderId, null, at);
    }

    /** Whether the pledge cannot come into force before this seat acts. */
    public boolean isWaiting() {
        return state == State.WAITING;
    }
}
