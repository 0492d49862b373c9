package vn.neuguong.notification.delivery;

import java.time.Duration;

/** A pause that doubles with every failure up to the longest one. */
record BackOff(Duration first, Duration longest) {

    private static final int LONGEST_SHIFT = 20;

    /** The pause after the given number of earlier failures. */
    Duration after(int failures) {
        var pause = first.multipliedBy(1L << Math.min(Math.max(failures, 0), LONGEST_SHIFT));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
