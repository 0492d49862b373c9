package vn.neuguong.inspection.inspections;

/** Other answers were given first, and the first ones stand. */
public final class InspectionAlreadyCompletedException extends RuntimeException {

    InspectionAlreadyCompletedException(String inspectionId, InspectionStatus status) {
        super("%s takes no more answers: it is %s".formatted(inspectionId, status));
    }
}
