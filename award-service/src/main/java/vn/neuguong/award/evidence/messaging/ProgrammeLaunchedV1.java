package vn.neuguong.award.evidence.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What this service reads of {@code programme.launched.v1}. */
record ProgrammeLaunchedV1(
        String programmeId, int version, String name, PeriodV1 period, AudienceV1 audience, Instant launchedAt) {

    record PeriodV1(LocalDate to) {}

    record AudienceV1(List<String> rootUnitIds, List<String> excludedUnitIds) {}
}
