package vn.neuguong.pledge.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects everything that is wrong with an import, so that one answer names it all. */
final class RowProblems {

    private static final Comparator<RowProblem> READING_ORDER = Comparator.comparing(RowProblem::file)
            .reversed()
            .thenComparing(RowProblem::row, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final List<RowProblem> problems = new ArrayList<>();

    void ofFile(RosterFile file, String reason) {
        problems.add(new RowProblem(file.part(), null, null, reason));
    }

    void ofRow(RosterFile file, int row, String reason) {
        problems.add(new RowProblem(file.part(), row, null, reason));
    }

    void ofHeader(RosterFile file, String column, String reason) {
        problems.add(new RowProblem(file.part(), 1, column, reason));
    }

    void ofCell(CsvRow row, String column, String reason) {
        problems.add(new RowProblem(row.file().part(), row.number(), column, reason));
    }

    /** Units before people, each from top to bottom. */
    List<RowProblem> inReadingOrder() {
        return problems.stream().sorted(READING_ORDER).toList();
    }

    void rejectIfAny() {
        if (!problems.isEmpty()) {
            throw new RejectedRosterException(inReadingOrder());
        }
    }
}
