package vn.neuguong.award.evidence.messaging;

import java.time.Instant;
import java.time.LocalDate;

/** What this service reads of {@code programme.launched.v1}. */
record ProgrammeLaunchedV1(
        String programmeId, int version, String name, PeriodV1 period, String rootUnitId, Instant launchedAt) {

    record PeriodV1(LocalDate to) {}
}
