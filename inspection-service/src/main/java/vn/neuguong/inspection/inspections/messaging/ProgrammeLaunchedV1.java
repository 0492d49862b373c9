package vn.neuguong.inspection.inspections.messaging;

import java.time.Instant;

/** What this service reads of {@code programme.launched.v1}. */
record ProgrammeLaunchedV1(
        String programmeId, String name, String rootUnitId, Instant pledgeDueAt, Instant launchedAt) {}
