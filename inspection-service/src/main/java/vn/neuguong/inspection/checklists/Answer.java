package vn.neuguong.inspection.checklists;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was found for one checklist item; a remark in which nothing can be read is none. */
public record Answer(String itemId, Mark mark, @Nullable String remark) {

    private static final Pattern READABLE = Pattern.compile("[\\p{L}\\p{N}]");

    public Answer {
        remark = remark == null || !READABLE.matcher(remark).find() ? null : remark.strip();
    }
}
