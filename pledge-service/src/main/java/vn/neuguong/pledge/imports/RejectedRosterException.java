package vn.neuguong.pledge.imports;

import java.util.List;

/** The files cannot be imported as they are; nothing was changed. */
public class RejectedRosterException extends RuntimeException {

    private final transient List<RowProblem> problems;

    RejectedRosterException(List<RowProblem> problems) {
        super("%d problems in the roster files".formatted(problems.size()));
        this.problems = problems;
    }

    /** Everything to correct, in reading order. */
    public List<RowProblem> problems() {
        return problems;
    }
}
