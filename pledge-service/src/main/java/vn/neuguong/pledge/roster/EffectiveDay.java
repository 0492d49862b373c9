package vn.neuguong.pledge.roster;

import java.time.Clock;
import java.time.LocalDate;

/**
 * From when a change holds, and the day it is entered on: earlier is a correction of the recent past, later a plan that
 * takes effect by itself.
 */
public record EffectiveDay(LocalDate day, LocalDate today) {

    /** A change that holds from today. */
    public static EffectiveDay now(Clock clock) {
        return on(LocalDate.now(clock), clock);
    }

    /** A change that holds from the given day. */
    public static EffectiveDay on(LocalDate day, Clock clock) {
        return new EffectiveDay(day, LocalDate.now(clock));
    }

    /** A change entered on the same day that holds from another. */
    public EffectiveDay at(LocalDate another) {
        return new EffectiveDay(another, today);
    }
}
