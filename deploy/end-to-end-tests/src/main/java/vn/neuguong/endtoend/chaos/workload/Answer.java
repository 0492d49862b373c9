package vn.neuguong.endtoend.chaos.workload;

import java.time.Instant;

/** Something a service said it had accepted: from then on it may not be lost. */
public sealed interface Answer {

    Instant at();

    /**
     * A pledge is signed.
     *
     * @param first the service said that this very click signed it; false when it said that it was signed already
     */
    record Signed(String pledgeId, boolean first, Instant at) implements Answer {}

    /** A seat's holder acknowledged a pledge. */
    record Acknowledged(String pledgeId, String seat, String holderId, Instant at) implements Answer {}

    /** A school's answers are in. */
    record Inspected(String inspectionId, Instant at) implements Answer {}

    /** A programme is launched for a unit. */
    record Launched(String programmeId, String unitId, Instant at) implements Answer {}

    /** A roster is imported. */
    record Imported(int units, int people, Instant at) implements Answer {}
}
