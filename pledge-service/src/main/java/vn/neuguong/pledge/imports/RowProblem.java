package vn.neuguong.pledge.imports;

import org.jspecify.annotations.Nullable;

/**
 * One thing to correct before a roster can be imported.
 *
 * @param file the part of the request: {@code units} or {@code people}
 * @param row the line as a spreadsheet counts it, the header being 1; absent when the whole file is concerned
 * @param column absent when the whole row is concerned
 * @param reason what is wrong and what would be right, in Vietnamese
 */
public record RowProblem(
        String file, @Nullable Integer row, @Nullable String column, String reason) {}
