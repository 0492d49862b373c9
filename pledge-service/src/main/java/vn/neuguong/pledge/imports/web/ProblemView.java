package vn.neuguong.pledge.imports.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.neuguong.pledge.imports.RowProblem;

/**
 * One thing to correct, in the reader's language.
 *
 * @param row the line as a spreadsheet counts it; absent when the whole file is concerned
 * @param column absent when the whole row is concerned
 * @param code the same in every language
 */
record ProblemView(
        String file, @Nullable Integer row, @Nullable String column, String code, String reason) {

    static ProblemView of(RowProblem problem, MessageSource messages, Locale reader) {
        return new ProblemView(
                problem.part(),
                problem.row(),
                problem.column(),
                problem.problem(),
                messages.getMessage(problem, reader));
    }
}
