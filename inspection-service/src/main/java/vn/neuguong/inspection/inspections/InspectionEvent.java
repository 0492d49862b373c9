package vn.neuguong.inspection.inspections;

import java.time.Instant;
import vn.neuguong.inspection.checklists.ChecklistRef;

/** What happens to inspections and is told to others; answers and remarks stay here. */
public sealed interface InspectionEvent {

    /** A school was asked to inspect itself. */
    record InspectionOpened(String inspectionId, InspectionSubject subject, ChecklistRef checklist, Instant dueAt)
            implements InspectionEvent {}

    /** A school answered its checklist and earned a score. */
    record InspectionCompleted(
            String inspectionId,
            InspectionSubject subject,
            ChecklistRef checklist,
            Instant dueAt,
            Instant completedAt,
            int score)
            implements InspectionEvent {}
}
