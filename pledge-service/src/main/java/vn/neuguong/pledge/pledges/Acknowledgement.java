package vn.neuguong.pledge.pledges;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.SeatHolder;

/**
 * What one seat has to say to a signed pledge (S5).
 *
 * @param unitId whose seat it is: the signer's unit, or one above for the holder's own pledge (S6)
 * @param holderId who may acknowledge, or has done so; absent when nobody has to
 * @param asDelegate whether they stand in for the holder of the seat
 * @param reason why nobody has to; absent otherwise
 * @param askedBefore who was asked and is not any more, because the seat passed on or fell away meanwhile
 */
public record Acknowledgement(
        Seat seat,
        String unitId,
        State state,
        @Nullable String holderId,
        boolean asDelegate,
        @Nullable Reason reason,
        @Nullable Instant acknowledgedAt,
        List<Asked> askedBefore) {

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
        /** The unit has the seat, but does not let it acknowledge pledges (trap 1). */
        NOT_ACKNOWLEDGING,
        /** The signer holds the seat, and nobody else holds it in a unit above. */
        NO_LEVEL_ABOVE,
        /** The pledge was superseded or ended before the holder acted. */
        PLEDGE_OVER
    }

    /** Somebody who once was to acknowledge, for the seat of this unit. */
    public record Asked(String unitId, String holderId) {}

    static Acknowledgement waitingFor(SeatHolder holder) {
        return waitingFor(holder, false);
    }

    static Acknowledgement waitingFor(SeatHolder holder, boolean asDelegate) {
        return new Acknowledgement(
                holder.seat(), holder.unitId(), State.WAITING, holder.personId(), asDelegate, null, null, List.of());
    }

    static Acknowledgement notRequired(Seat seat, String unitId, Reason reason) {
        return new Acknowledgement(seat, unitId, State.NOT_REQUIRED, null, false, reason, null, List.of());
    }

    Acknowledgement given(Instant at) {
        return new Acknowledgement(seat, unitId, State.ACKNOWLEDGED, holderId, asDelegate, null, at, askedBefore);
    }

    /** Nobody has to act any more; who has acted stays. */
    Acknowledgement released(Reason why) {
        return isWaiting() ? following(notRequired(seat, unitId, why)) : this;
    }

    /** Goes to whoever has to act now, if it still waits; keeps who was asked before. */
    Acknowledgement following(Acknowledgement now) {
        if (!isWaiting() || holderId == null || isForSame(now)) {
            return this;
        }
        var before = Stream.concat(askedBefore.stream(), Stream.of(new Asked(unitId, holderId)))
                .distinct()
                .toList();
        return new Acknowledgement(
                seat, now.unitId(), now.state(), now.holderId(), now.asDelegate(), now.reason(), null, before);
    }

    /** Whether the same person is asked for the same seat. */
    boolean isForSame(Acknowledgement other) {
        return seat == other.seat && unitId.equals(other.unitId) && holderId != null && holderId.equals(other.holderId);
    }

    /** Whether the pledge cannot come into force before this seat acts. */
    public boolean isWaiting() {
        return state == State.WAITING;
    }
}
