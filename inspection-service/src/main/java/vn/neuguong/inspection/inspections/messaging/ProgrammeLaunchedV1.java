package vn.neuguong.inspection.inspections.messaging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code programme.launched.v1}. */
record ProgrammeLaunchedV1(
        String programmeId,
        String name,
        @Nullable String englishName,
        AudienceV1 audience,
        Instant pledgeDueAt,
        Instant launchedAt) {

    record AudienceV1(List<String> rootUnitIds, List<String> excludedUnitIds) {}
}
