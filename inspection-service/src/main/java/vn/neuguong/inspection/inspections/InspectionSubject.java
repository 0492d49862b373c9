package vn.neuguong.inspection.inspections;

import vn.neuguong.inspection.checklists.Wording;

/** What is inspected: one unit's part in one programme, both by the names they had when the inspection was opened. */
public record InspectionSubject(String programmeId, Wording programmeName, String unitId, String unitName) {

    /** The one self-inspection a unit has in a programme. */
    String selfInspectionId() {
        return selfInspectionId(programmeId, unitId);
    }

    static String selfInspectionId(String programmeId, String unitId) {
        return programmeId + "." + unitId + ".self";
    }
}
