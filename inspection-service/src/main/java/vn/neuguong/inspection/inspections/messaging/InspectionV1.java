package vn.neuguong.inspection.inspections.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.neuguong.inspection.checklists.Checklist;
import vn.neuguong.inspection.checklists.ChecklistRef;
import vn.neuguong.inspection.inspections.InspectionEvent.InspectionCompleted;
import vn.neuguong.inspection.inspections.InspectionEvent.InspectionOpened;
import vn.neuguong.inspection.inspections.InspectionStatus;

/** An inspection on the wire: the same shape in each of its events, the state after the change. */
record InspectionV1(
        String inspectionId,
        String programmeId,
        String unitId,
        String kind,
        String status,
        ChecklistRef checklist,
        Instant dueAt,
        @Nullable Instant completedAt,
        @Nullable Integer score,
        int maxScore) {

    private static final String SELF = "SELF";

    static InspectionV1 of(InspectionOpened event) {
        return new InspectionV1(
                event.inspectionId(),
                event.subject().programmeId(),
                event.subject().unitId(),
                SELF,
                InspectionStatus.OPEN.name(),
                event.checklist(),
                event.dueAt(),
                null,
                null,
                Checklist.MAX_SCORE);
    }

    static InspectionV1 of(InspectionCompleted event) {
        return new InspectionV1(
                event.inspectionId(),
                event.subject().programmeId(),
                event.subject().unitId(),
                SELF,
                InspectionStatus.COMPLETED.name(),
                event.checklist(),
                event.dueAt(),
                event.completedAt(),
                event.score(),
                Checklist.MAX_SCORE);
    }
}
