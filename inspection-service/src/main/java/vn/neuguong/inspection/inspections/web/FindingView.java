package vn.neuguong.inspection.inspections.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.neuguong.inspection.checklists.Answer;
import vn.neuguong.inspection.checklists.Checklist;
import vn.neuguong.inspection.checklists.ChecklistItem;
import vn.neuguong.inspection.checklists.Mark;

/** One line of a completed checklist: what was asked and what was found. */
record FindingView(ChecklistItem item, Mark found, @Nullable String remark) {

    static List<FindingView> of(Checklist checklist, List<Answer> answers) {
        return checklist.items().stream()
                .flatMap(item -> answers.stream()
                        .filter(answer -> answer.itemId().equals(item.id()))
                        .map(answer -> new FindingView(item, answer.mark(), answer.remark())))
                .toList();
    }
}
