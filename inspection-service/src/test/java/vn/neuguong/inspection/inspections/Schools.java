package vn.neuguong.inspection.inspections;

import java.time.Instant;
import vn.neuguong.inspection.checklists.Answer;
import vn.neuguong.inspection.checklists.Mark;
import vn.neuguong.inspection.checklists.ShippedChecklist;
import vn.neuguong.inspection.checklists.Wording;

/** The schools and people of the tests. */
public final class Schools {

    public static final String PROGRAMME = "nam-khong-2026";
    public static final Wording PROGRAMME_NAME = new Wording("Nói không với tiêu cực", "Say no to wrongdoing");

    /** Nguyễn Thị Lan, head of THCS Phú Xuân. */
    public static final String LAN = "7d0f6c2e-1f0b-4c58-9a61-3b0a7c5f2e14";

    /** Trần Quốc Hùng, who succeeds her. */
    public static final String HUNG = "0b8a52d7-64b1-4c5e-9d0e-5a7f1c3e2d48";

    public static final Instant LAUNCH = Instant.parse("2026-11-02T01:00:00Z");
    public static final Instant DUE = Instant.parse("2026-12-04T10:00:00Z");

    public static final Instant COMPLETED = Instant.parse("2026-11-24T08:15:30Z");
    public static final String REMARK = "Hai buổi có người quên thẻ.";

    private Schools() {}

    /** The open self-inspection of THCS Phú Xuân, in the hands of Nguyễn Thị Lan. */
    public static SelfInspection phuXuan() {
        return open("thcs-phu-xuan", "Trường THCS Phú Xuân");
    }

    /** The same, after Trần Quốc Hùng has become head. */
    public static SelfInspection phuXuanUnderNewHead() {
        var inspection = phuXuan();
        inspection.assignTo(HUNG, LAUNCH.plusSeconds(3600));
        return inspection;
    }

    /** The same, completed by her with 95 points. */
    public static SelfInspection phuXuanCompleted() {
        var inspection = phuXuan();
        var checklist = ShippedChecklist.forSchools();
        var answers = checklist.items().stream()
                .map(item -> item.id().equals("trang-phuc")
                        ? new Answer(item.id(), Mark.PARTLY, REMARK)
                        : new Answer(item.id(), Mark.MET, null))
                .toList();
        inspection.complete(inspection.id() + ":self-inspect", checklist, answers, COMPLETED);
        return inspection;
    }

    /** An open self-inspection in the hands of Nguyễn Thị Lan. */
    public static SelfInspection open(String unitId, String unitName) {
        var subject = new InspectionSubject(PROGRAMME, PROGRAMME_NAME, unitId, unitName);
        var inspection =
                SelfInspection.open(subject, ShippedChecklist.forSchools().ref(), DUE);
        inspection.assignTo(LAN, LAUNCH);
        return inspection;
    }
}
