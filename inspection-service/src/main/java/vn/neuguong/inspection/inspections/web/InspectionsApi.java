package vn.neuguong.inspection.inspections.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.neuguong.inspection.checklists.Checklist;
import vn.neuguong.inspection.checklists.ChecklistRef;
import vn.neuguong.inspection.inspections.InspectionStatus;
import vn.neuguong.inspection.inspections.SelfInspection;
import vn.neuguong.inspection.inspections.SelfInspections;

/** How far the inspections of a programme have come. */
@RestController
@RequestMapping("/api/inspections")
class InspectionsApi {

    private final SelfInspections inspections;

    InspectionsApi(SelfInspections inspections) {
        this.inspections = inspections;
    }

    /** The inspections of one programme, by unit; an unknown programme has none. */
    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_inspections:read')")
    ProgrammeInspections inspectionsOf(@RequestParam String programme) {
        try (var found = inspections.findBySubjectProgrammeIdOrderBySubjectUnitId(programme)) {
            return ProgrammeInspections.of(
                    programme, found.map(InspectionView::of).toList());
        }
    }

    record ProgrammeInspections(String programmeId, int opened, long completed, List<InspectionView> inspections) {

        static ProgrammeInspections of(String programmeId, List<InspectionView> inspections) {
            var completed = inspections.stream()
                    .filter(inspection -> inspection.status() == InspectionStatus.COMPLETED)
                    .count();
            return new ProgrammeInspections(programmeId, inspections.size(), completed, inspections);
        }
    }

    record InspectionView(
            String inspectionId,
            String unitId,
            String unitName,
            InspectionStatus status,
            ChecklistRef checklist,
            Instant dueAt,
            @Nullable Instant completedAt,
            @Nullable Integer score,
            int maxScore) {

        static InspectionView of(SelfInspection inspection) {
            return new InspectionView(
                    inspection.id(),
                    inspection.subject().unitId(),
                    inspection.subject().unitName(),
                    inspection.status(),
                    inspection.checklist(),
                    inspection.dueAt(),
                    inspection.completedAt(),
                    inspection.score(),
                    Checklist.MAX_SCORE);
        }
    }
}
