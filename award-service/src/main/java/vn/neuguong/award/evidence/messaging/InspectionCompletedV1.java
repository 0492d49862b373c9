package vn.neuguong.award.evidence.messaging;

import java.time.Instant;

/** What this service reads of {@code inspection.completed.v1}. */
record InspectionCompletedV1(
        String inspectionId,
        String programmeId,
        String unitId,
        String kind,
        Instant completedAt,
        int score,
        int maxScore) {}
