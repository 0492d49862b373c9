package vn.neuguong.inspection.inspections;

/** The task came to somebody else, usually because the school has a new head. */
public final class InspectionReassignedException extends RuntimeException {

    InspectionReassignedException(String inspectionId) {
        super("The task of " + inspectionId + " is in other hands now");
    }
}
