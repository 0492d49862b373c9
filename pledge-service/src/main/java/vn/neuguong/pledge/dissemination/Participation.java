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
 * @param withdrawnAt since when they are not asked any more, without having confirmed it; absent otherwise
 */
public record Participation(
        String activityId,
        ActivityKind kind,
        LocalDate day,
        List<String> clauseSets,
        boolean attended,
        @Nullable String recordedBy,
        @Nullable Instant readBy,
        @Nullable Instant readAt,
        @Nullable Instant withdrawnAt) {

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
                null,
                null);
    }

    Participation attended(boolean present, @Nullable String official) {
        return new Participation(activityId, kind, day, clauseSets, present, official, readBy, readAt, withdrawnAt);
    }

    Participation askedToRead(Instant until) {
        return new Participation(activityId, kind, day, clauseSets, attended, recordedBy, until, readAt, withdrawnAt);
    }

    Participation read(Instant at) {
        return new Participation(activityId, kind, day, clauseSets, attended, recordedBy, readBy, at, withdrawnAt);
    }

    /** They are not asked any more. */
    Participation withdrawn(Instant at) {
        return new Participation(activityId, kind, day, clauseSets, attended, recordedBy, readBy, readAt, at);
    }

    /** Whether they are asked to confirm having read it, and have not. */
    boolean isAsked() {
        return readBy != null && readAt == null && withdrawnAt == null;
    }

    /** Whether the person has been told of what it covered: by having been there, or by confirming to have read it. */
    boolean informs() {
        return readAt != null || (attended && kind.informsByAttendance());
    }
}
