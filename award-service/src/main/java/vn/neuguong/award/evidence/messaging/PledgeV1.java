package vn.neuguong.award.evidence.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What this service reads of every {@code pledge.*.v1}: they all carry the state after the change. */
record PledgeV1(
        String pledgeId,
        String kind,
        String programmeId,
        int programmeVersion,
        String unitId,
        String signerId,
        String status,
        @Nullable Instant signedAt,
        @Nullable Instant inForceAt,
        @Nullable Instant endedAt,
        @Nullable String endReason) {}
