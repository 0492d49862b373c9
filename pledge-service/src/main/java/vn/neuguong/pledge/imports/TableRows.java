package vn.neuguong.pledge.imports;

import java.text.Normalizer;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a file one after the other: the header, then what it names; blank rows say nothing. */
final class TableRows {

    private final RosterFile file;
    private final int most;
    private final RowProblems problems;
    private final Consumer<FileRow> each;
    private @Nullable TableHeader header;
    private boolean refused;
    private int rows;

    TableRows(RosterFile file, int most, RowProblems problems, Consumer<FileRow> each) {
        this.file = file;
        this.most = most;
        this.problems = problems;
        this.each = each;
    }

    /** Answers whether the next row is wanted. */
    boolean take(int number, List<String> written) {
        var cells = written.stream().map(TableRows::cleaned).toList();
        if (cells.stream().allMatch(String::isEmpty)) {
            return true;
        }
        if (header == null) {
            header = TableHeader.read(file, number, cells, problems).orElse(null);
            refused = header == null;
            return !refused;
        }
        if (rows == most) {
            problems.ofFile(file, "imports.problem.too-many-rows", most);
            refused = true;
            return false;
        }
        rows++;
        each.accept(header.row(number, cells));
        return true;
    }

    /** In a CSV file a row with too few or too many cells has its values in the wrong columns. */
    void checkWidth(int number, List<String> cells) {
        if (header != null
                && cells.size() != header.columns().size()
                && !cells.stream().allMatch(String::isBlank)) {
            problems.ofRow(
                    file,
                    number,
                    "imports.problem.width",
                    cells.size(),
                    header.columns().size());
        }
    }

    /** Whether the file as a whole is usable, so that its rows say something about the other file. */
    boolean usable() {
        if (!refused && rows == 0) {
            problems.ofFile(file, "imports.problem.no-rows");
            refused = true;
        }
        return !refused;
    }

    /** Some systems write “ế” as three characters; names must compare equal however they were typed. */
    private static String cleaned(String cell) {
        return Normalizer.normalize(cell.strip(), Normalizer.Form.NFC);
    }
}
