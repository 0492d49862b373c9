package vn.neuguong.pledge.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One cell before and after, as a file would write it.
 *
 * @param field the column
 */
public record FieldChange(String field, String from, String to) {

    /** What differs; a column only one side has is not compared. */
    static List<FieldChange> between(Map<String, String> before, Map<String, String> after) {
        var changes = new ArrayList<FieldChange>();
        before.forEach((field, from) -> {
            var to = after.get(field);
            if (to != null && !to.equals(from)) {
                changes.add(new FieldChange(field, from, to));
            }
        });
        return changes;
    }
}
