package vn.neuguong.pledge.dissemination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one activity has to do with one person.
 *
 * @param clauseSets keys of what it covered
 * @param attended whether they took part
 * @param recordedBy the official who said so; absent when a machine did, or nobody
 * @param readBy until when they are asked to confirm having read it; absent when they are not asked
 * @param readAt when they confirmed it
 */
public record Participation(
        String activityId,
        ActivityKind kind,
        LocalDate day,
        List<String> clauseSets,
        boolean attended,
        @Nullable String recordedBy,
        @Nullable Instant readBy,
        @Nullable Instant readAt) {

    static Participation in(Activity activity) {
        var plan = activity.plan();
        return new Participation(
                activity.id(),
                plan.kind(),
                plan.day(),
                plan.clauseSets().stream()
                        .map(ref -> ref.id() + "@" + ref.version())
                        .toList(),
                false,
                null,
                null,
                null);
    }

    Participation attended(boolean present, @Nullable String official) {
        return new Participation(activityId, kind, day, clauseSets, present, official, readBy, readAt);
    }

    Participation askedToRead(Instant until) {
        return new Participation(activityId, kind, day, clauseSets, attended, recordedBy, until, readAt);
    }

    Participation read(Instant at) {
        return new Participation(activityId, kind, day, clauseSets, attended, recordedBy, readBy, at);
    }

    /** Whether the person has been told of what it covered: by having been there, or by confirming to have read it. */
    boolean informs() {
        return readAt != null || (attended && kind.informsByAttendance());
    }
}
