package vn.neuguong.pledge.pledges;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pledge as it was at one moment, as events report it. */
public record PledgeState(
        String pledgeId,
        PledgeKind kind,
        PledgeTerms terms,
        Signer signer,
        PledgeStatus status,
        Instant dueAt,
        @Nullable Instant signedAt,
        @Nullable Instant refusedAt,
        @Nullable Instant inForceAt,
        @Nullable Instant endedAt,
        @Nullable EndReason endReason,
        List<Acknowledgement> acknowledgements) {}
