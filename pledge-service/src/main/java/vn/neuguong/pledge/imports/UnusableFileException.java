package vn.neuguong.pledge.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file as a whole cannot be read; says why. */
final class UnusableFileException extends RuntimeException {

    private final String problem;
    private final @Nullable Integer row;
    private final transient List<Object> details;

    UnusableFileException(String problem, @Nullable Integer row, Object... details) {
        super(problem);
        this.problem = "imports.problem." + problem;
        this.row = row;
        this.details = List.of(details);
    }

    void tell(RosterFile file, RowProblems problems) {
        if (row == null) {
            problems.ofFile(file, problem, details.toArray());
        } else {
            problems.ofRow(file, row, problem, details.toArray());
        }
    }
}
