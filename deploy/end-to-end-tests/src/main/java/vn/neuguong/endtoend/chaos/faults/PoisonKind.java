package vn.neuguong.endtoend.chaos.faults;

/** The ways in which a record can be such that nobody should act on it. */
public enum PoisonKind {
    BAD_JSON,
    UNKNOWN_VERSION,
    MISSING_FIELD,
    MISSING_ATTRIBUTE,
    NULL_VALUE,
    NULL_KEY_AND_VALUE,
    OVER_LONG,
    WRONG_TYPE,
    /** A repeated event with another body: no poison, since its readers know it already; it must change nothing. */
    SAME_ID_OTHER_BODY
}
