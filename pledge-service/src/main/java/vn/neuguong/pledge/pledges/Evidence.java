package vn.neuguong.pledge.pledges;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.roster.Seat;

/**
 * One entry of a pledge's append-only proof of what happened.
 *
 * @param personId who acted; absent when nobody did
 */
record Evidence(
        Kind kind,
        Instant at,
        @Nullable String personId,
        @Nullable String textSha256,
        @Nullable Device device,
        @Nullable Seat seat) {

    /** What an entry proves. */
    enum Kind {
        /** The person was asked to sign the text with this hash. */
        INVITED,
        /** The person signed the text with this hash on this class of device. */
        SIGNED,
        /** The holder of this seat acknowledged the pledge. */
        ACKNOWLEDGED,
        /** Nothing was left to wait for. */
        IN_FORCE
    }

    static Evidence invited(Signer signer, String textSha256, Instant at) {
        return new Evidence(Kind.INVITED, at, signer.personId(), textSha256, null, null);
    }

    static Evidence signed(Signer signer, Signature signature) {
        return new Evidence(
                Kind.SIGNED, signature.at(), signer.personId(), signature.textSha256(), signature.device(), null);
    }

    static Evidence acknowledged(Seat seat, String holderId, Instant at) {
        return new Evidence(Kind.ACKNOWLEDGED, at, holderId, null, null, seat);
    }

    static Evidence inForce(Instant at) {
        return new Evidence(Kind.IN_FORCE, at, null, null, null, null);
    }
}
