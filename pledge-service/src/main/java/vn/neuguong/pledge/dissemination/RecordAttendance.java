package vn.neuguong.pledge.dissemination;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says who took part in an activity. Who is not named stays as recorded before, unless everybody else is said
 * to have been there.
 *
 * @param present took part
 * @param absent did not
 * @param everybodyElse whether all others of the unit took part
 * @param officialId who says so; absent when a machine does
 */
public record RecordAttendance(
        String activityId,
        Set<String> present,
        Set<String> absent,
        boolean everybodyElse,
        @Nullable String officialId) {}
