package vn.neuguong.inspection.checklists;

import org.jspecify.annotations.Nullable;

/** What was found for one checklist item; a blank remark is none. */
public record Answer(String itemId, Mark mark, @Nullable String remark) {

    public Answer {
        remark = remark == null || remark.isBlank() ? null : remark.strip();
    }
}
