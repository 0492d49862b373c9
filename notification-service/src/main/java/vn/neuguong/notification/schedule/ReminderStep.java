package vn.neuguong.notification.schedule;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One rung of the ladder for one task.
 *
 * @param offset in working days around the due day
 * @param day the day that makes, always a working day
 * @param at the moment on it that is the person's
 */
public record ReminderStep(int offset, LocalDate day, Instant at) {}
