package vn.neuguong.pledge.roster;

import java.time.LocalDate;

/**
 * That a seat lost somebody because of what happened to them, not because somebody else was put there.
 *
 * @param from the first day without them
 * @param asDelegate whether they only acted for its holder
 */
public record SeatVacated(LocalDate from, String personId, boolean asDelegate, Reason reason) {

    /** What happened to them. */
    public enum Reason {
        /** They work in another unit. */
        MOVED,
        /** They do not work here any more. */
        LEFT
    }
}
