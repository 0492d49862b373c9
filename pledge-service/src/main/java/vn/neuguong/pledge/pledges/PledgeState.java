package vn.neuguong.pledge.pledges;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pledge as it was at one moment, as events report it. */
public record PledgeState(
        String pledgeId,
        PledgeTerms terms,
        Signer signer,
        PledgeStatus status,
        @Nullable Instant signedAt,
        @Nullable Instant inForceAt,
        List<Acknowledgement> acknowledgements) {}
