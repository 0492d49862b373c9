package vn.neuguong.notification.tasks.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One task as its reader sees it.
 *
 * @param unit what it concerns, where the owner told
 * @param daysLeft whole days to the due day: 0 on the day itself, negative when overdue
 */
record TaskLine(
        String id, String title, String action, @Nullable String unit, LocalDate dueDay, long daysLeft) {

    public boolean late() {
        return daysLeft < 0;
    }

    public long daysLate() {
        return -daysLeft;
    }
}
