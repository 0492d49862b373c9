package vn.neuguong.inspection.inspections.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.neuguong.inspection.checklists.ChecklistItem;
import vn.neuguong.inspection.checklists.Flaw;
import vn.neuguong.inspection.checklists.Mark;

/** One item of the checklist form, with what was entered and what is wrong with it. */
record QuestionView(int number, ChecklistItem item, List<Choice> choices, String remark, Flaw.@Nullable Kind problem) {

    /** One mark to choose, with the points it earns. */
    record Choice(Mark mark, int points, boolean chosen) {}

    static QuestionView of(int number, ChecklistItem item, AnswerSheet sheet, List<Flaw> flaws) {
        var choices = List.of(Mark.values()).stream()
                .map(mark -> new Choice(
                        mark,
                        mark.pointsOutOf(item.points()),
                        sheet.markOf(item).equals(Optional.of(mark))))
                .toList();
        var problem = flaws.stream()
                .filter(flaw -> flaw.itemId().equals(item.id()))
                .map(Flaw::kind)
                .findFirst();
        return new QuestionView(number, item, choices, sheet.remarkOf(item), problem.orElse(null));
    }
}
