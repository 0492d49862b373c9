package vn.neuguong.notification.calendar;

import java.time.LocalDate;

/**
 * A day that is not what its day of the week says, and why.
 *
 * @param name what people call it
 * @param source the law or announcement it rests on
 */
public record SpecialDay(LocalDate day, boolean working, String name, String source) {}
