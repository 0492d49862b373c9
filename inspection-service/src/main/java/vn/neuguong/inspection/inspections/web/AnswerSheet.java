package vn.neuguong.inspection.inspections.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import vn.neuguong.inspection.checklists.Answer;
import vn.neuguong.inspection.checklists.Checklist;
import vn.neuguong.inspection.checklists.ChecklistItem;
import vn.neuguong.inspection.checklists.Mark;

/** A checklist form as it was entered, complete or not; fields that belong to no item are not looked at. */
record AnswerSheet(MultiValueMap<String, String> fields) {

    boolean isConfirmed() {
        return fields.containsKey("confirmed");
    }

    Optional<Mark> markOf(ChecklistItem item) {
        var entered = fields.getFirst("mark." + item.id());
        return Arrays.stream(Mark.values())
                .filter(mark -> mark.name().equals(entered))
                .findFirst();
    }

    String remarkOf(ChecklistItem item) {
        return Optional.ofNullable(fields.getFirst("remark." + item.id())).orElse("");
    }

    /** The items that were given a mark, in the order of the checklist. */
    List<Answer> answersTo(Checklist checklist) {
        return checklist.items().stream().flatMap(this::answerTo).toList();
    }

    private Stream<Answer> answerTo(ChecklistItem item) {
        return markOf(item).map(mark -> new Answer(item.id(), mark, remarkOf(item))).stream();
    }
}
