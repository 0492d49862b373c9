package vn.neuguong.pledge.imports;

/**
 * How far the changes of an import are applied.
 *
 * @param lastId the last change of the phase that is in the roster; empty text before the first
 */
record ImportStep(Phase phase, String lastId) {

    static final ImportStep FIRST = new ImportStep(Phase.NEW_UNITS, "");

    /** In this order, so that nobody works in a unit that does not exist and no seat is held by nobody. */
    enum Phase {
        /** New units exist, their seats vacant. */
        NEW_UNITS,
        /** People join, change, move and leave. */
        PEOPLE,
        /** Units change, seats get their holders. */
        UNITS
    }
}
