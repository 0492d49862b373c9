package vn.neuguong.notification.tasks;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far up it is known that a task is late.
 *
 * @param level how many officials have been told, nearest first
 * @param nextAt when the next one is, in business time; absent when nobody is left to tell
 * @param pending whether the task is on the list of an official that is about to be asked for
 * @param officialId whoever was told last, or is about to be
 * @param listedOn on which day's list it was or is
 */
record Escalation(
        int level,
        @Nullable Instant nextAt,
        boolean pending,
        @Nullable String officialId,
        @Nullable LocalDate listedOn) {

    static Escalation first(Instant at) {
        return new Escalation(0, at, false, null, null);
    }
}
