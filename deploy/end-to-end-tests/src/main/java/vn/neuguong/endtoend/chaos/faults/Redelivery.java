package vn.neuguong.endtoend.chaos.faults;

/** The ways in which events come again. */
public enum Redelivery {
    /** The newest once more, in their order. */
    DUPLICATES,
    /** The oldest of all, long after newer ones. */
    STALE,
    /** The newest once more, shuffled. */
    OUT_OF_ORDER
}
