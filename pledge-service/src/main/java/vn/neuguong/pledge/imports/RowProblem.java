package vn.neuguong.pledge.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One thing to correct before a roster can be imported. It names a message, so that each reader is told in their own
 * language.
 *
 * @param id in reading order within the import
 * @param row the line as a spreadsheet counts it, the header being 1; absent when the whole file is concerned
 * @param column absent when the whole row is concerned
 * @param problem what is wrong: the code of a message
 * @param details what the message names, as text
 */
@Document("rosterProblems")
public record RowProblem(
        @Id String id,
        String importId,
        RosterFile file,
        @Nullable Integer row,
        @Nullable String column,
        String problem,
        List<String> details)
        implements MessageSourceResolvable {

    RowProblem at(String id) {
        return new RowProblem(id, importId, file, row, column, problem, details);
    }

    /** The part of the request: {@code units} or {@code people}. */
    public String part() {
        return file.part();
    }

    @Override
    public String[] getCodes() {
        return new String[] {problem};
    }

    @Override
    public Object[] getArguments() {
        return details.toArray();
    }
}
