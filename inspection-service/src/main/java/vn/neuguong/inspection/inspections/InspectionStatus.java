package vn.neuguong.inspection.inspections;

/** Where a self-inspection stands. */
public enum InspectionStatus {
    /** Waits for the answers of the school. */
    OPEN,
    /** Answered and scored; nothing changes it any more. */
    COMPLETED
}
