package vn.neuguong.pledge.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with an import; beyond a number that somebody can read they are only counted. */
final class RowProblems {

    private static final Comparator<RowProblem> READING_ORDER = Comparator.comparing(RowProblem::file)
            .thenComparing(RowProblem::row, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final String importId;
    private final int kept;
    private final List<RowProblem> problems = new ArrayList<>();
    private int total;

    RowProblems(String importId, int kept) {
        this.importId = importId;
        this.kept = kept;
    }

    /** For reading cells whose problems have been named already. */
    static RowProblems ignored() {
        return new RowProblems("", 0);
    }

    void ofFile(RosterFile file, String problem, Object... details) {
        add(file, null, null, problem, details);
    }

    void ofRow(RosterFile file, int row, String problem, Object... details) {
        add(file, row, null, problem, details);
    }

    void ofCell(RosterFile file, int row, String column, String problem, Object... details) {
        add(file, row, column, problem, details);
    }

    void ofCell(FileRow row, String column, String problem, Object... details) {
        add(row.file(), row.number(), column, problem, details);
    }

    private void add(
            RosterFile file, @Nullable Integer row, @Nullable String column, String problem, Object... details) {
        total++;
        if (problems.size() < kept) {
            var texts = Arrays.stream(details).map(String::valueOf).toList();
            problems.add(new RowProblem("", importId, file, row, column, problem, texts));
        }
    }

    boolean none() {
        return total == 0;
    }

    /** All there are, kept or not. */
    int total() {
        return total;
    }

    /** Units before people, each from top to bottom. */
    List<RowProblem> inReadingOrder() {
        var ordered = problems.stream().sorted(READING_ORDER).toList();
        var numbered = new ArrayList<RowProblem>();
        for (var problem : ordered) {
            numbered.add(problem.at("%s:%06d".formatted(importId, numbered.size())));
        }
        return numbered;
    }
}
