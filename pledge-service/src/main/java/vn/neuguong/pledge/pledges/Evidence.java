package vn.neuguong.pledge.pledges;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.roster.Seat;

/**
 * One entry of a pledge's append-only proof of what happened.
 *
 * @param personId who acted; absent when nobody did
 * @param textSha256 which text it was about, where one was shown
 * @param shownAt when that text was displayed
 * @param unitId whose seat it was, where a seat is concerned
 * @param asDelegate whether who acted stood in for the holder of the seat
 * @param reason why it happened, as the name of a constant; absent where it needs none
 */
public record Evidence(
        Kind kind,
        Instant at,
        @Nullable String personId,
        @Nullable String textSha256,
        @Nullable Device device,
        @Nullable Instant shownAt,
        @Nullable Seat seat,
        @Nullable String unitId,
        boolean asDelegate,
        @Nullable String reason) {

    /** What an entry proves. */
    public enum Kind {
        /** The person was asked to sign the text with this hash. */
        INVITED,
        /** The person said that they read the text with this hash, displayed at this time. */
        VIEWED,
        /** The person signed the text with this hash, displayed at this time, on this class of device. */
        SIGNED,
        /** The person refused to sign the text with this hash; the reason they gave is kept beside the evidence. */
        REFUSED,
        /** The holder of this seat, or who stands in for them, acknowledged the pledge. */
        ACKNOWLEDGED,
        /** The seat went to this person before it had acknowledged; from now on they are asked. */
        SEAT_PASSED_ON,
        /** The seat fell vacant or away before it had acknowledged; nobody is asked any more. */
        SEAT_FREED,
        /** Nothing was left to wait for. */
        IN_FORCE,
        /** The person is on leave and is not reminded. */
        PAUSED,
        /** The person is back and is asked again. */
        RESUMED,
        /** A pledge to a newer version took its place. */
        SUPERSEDED,
        /** The programme ended unsigned. */
        EXPIRED,
        /** It ended for this reason. */
        ENDED
    }

    static Evidence invited(Signer signer, String textSha256, Instant at) {
        return new Evidence(Kind.INVITED, at, signer.personId(), textSha256, null, null, null, null, false, null);
    }

    static Evidence viewed(Signer signer, Viewing viewing, Instant at) {
        return byReader(Kind.VIEWED, signer, viewing, at);
    }

    static Evidence signed(Signer signer, Signature signature) {
        return byReader(Kind.SIGNED, signer, signature.viewing(), signature.at());
    }

    static Evidence refused(Signer signer, Viewing viewing, Instant at) {
        return byReader(Kind.REFUSED, signer, viewing, at);
    }

    static Evidence acknowledged(Acknowledgement given, Instant at) {
        return bySeat(Kind.ACKNOWLEDGED, given, at);
    }

    /** The seat has somebody else to act for it, or nobody. */
    static Evidence seatChanged(Acknowledgement now, Instant at) {
        return bySeat(now.isWaiting() ? Kind.SEAT_PASSED_ON : Kind.SEAT_FREED, now, at);
    }

    static Evidence of(Kind kind, Instant at) {
        return new Evidence(kind, at, null, null, null, null, null, null, false, null);
    }

    static Evidence ended(EndReason reason, Instant at) {
        return new Evidence(Kind.ENDED, at, null, null, null, null, null, null, false, reason.name());
    }

    private static Evidence byReader(Kind kind, Signer signer, Viewing viewing, Instant at) {
        return new Evidence(
                kind,
                at,
                signer.personId(),
                viewing.textSha256(),
                viewing.device(),
                viewing.shownAt(),
                null,
                null,
                false,
                null);
    }

    private static Evidence bySeat(Kind kind, Acknowledgement seat, Instant at) {
        var reason = seat.reason();
        return new Evidence(
                kind,
                at,
                seat.holderId(),
                null,
                null,
                null,
                seat.seat(),
                seat.unitId(),
                seat.asDelegate(),
                reason == null ? null : reason.name());
    }
}
