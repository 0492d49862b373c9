package vn.neuguong.endtoend.chaos.proxies;

/** What a proxy does to the bytes that pass it. */
public enum Disturbance {
    /** Nothing. */
    NONE,
    /** Each piece arrives half a second late. */
    DELAY,
    /** Every connection, old or new, is torn down. */
    RESET,
    /** Nothing passes, and nobody is told; what was held back passes when it is over. */
    BLACK_HOLE,
    /** One kilobyte a second. */
    TRICKLE,
    /** Requests arrive and their answers vanish; the connections are torn down when it is over. */
    SWALLOW_ANSWERS
}
