package vn.neuguong.inspection.inspections.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.neuguong.inspection.checklists.Checklist;
import vn.neuguong.inspection.checklists.ChecklistItem;
import vn.neuguong.inspection.checklists.Flaw;
import vn.neuguong.inspection.checklists.Mark;

/** One item of the checklist form, with what was entered and what is wrong with it. */
record QuestionView(
        int number,
        ChecklistItem item,
        List<Choice> choices,
        String remark,
        @Nullable String problem) {

    /** One mark to choose, with the points it earns. */
    record Choice(Mark mark, String label, boolean chosen) {}

    static QuestionView of(int number, ChecklistItem item, AnswerSheet sheet, List<Flaw> flaws) {
        var choices = List.of(
                choice(Mark.MET, "Đạt (%d điểm)".formatted(item.points()), item, sheet),
                choice(Mark.PARTLY, "Đạt một phần (%d điểm)".formatted(item.points() / 2), item, sheet),
                choice(Mark.NOT_MET, "Chưa đạt (0 điểm)", item, sheet));
        var problem = flaws.stream()
                .filter(flaw -> flaw.itemId().equals(item.id()))
                .map(flaw -> explain(flaw.kind()))
                .findFirst();
        return new QuestionView(number, item, choices, sheet.remarkOf(item), problem.orElse(null));
    }

    private static Choice choice(Mark mark, String label, ChecklistItem item, AnswerSheet sheet) {
        return new Choice(mark, label, sheet.markOf(item).equals(Optional.of(mark)));
    }

    private static String explain(Flaw.Kind kind) {
        return switch (kind) {
            case UNANSWERED -> "Mục này chưa được đánh giá. Mời chọn một trong ba mức.";
            case REMARK_MISSING -> "Mục chưa đạt cần ghi rõ lý do hoặc hướng khắc phục.";
            case REMARK_TOO_LONG -> "Ghi chú dài quá %d ký tự. Mời rút gọn.".formatted(Checklist.LONGEST_REMARK);
            case ANSWERED_TWICE, UNKNOWN_ITEM -> "Câu trả lời không hợp lệ. Mời chọn lại.";
        };
    }
}
