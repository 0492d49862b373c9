package vn.neuguong.defaults.web;

import java.util.List;

/** Input that was understood and cannot be accepted. The answer is 422 and lists every problem; nothing was changed. */
public final class InvalidInput extends RuntimeException {

    private final transient List<Problem> problems;

    public InvalidInput(List<Problem> problems) {
        super(problems.size() + " problem(s)");
        this.problems = List.copyOf(problems);
    }

    public InvalidInput(String field, String reason) {
        this(List.of(new Problem(field, reason)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
