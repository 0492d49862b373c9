package vn.neuguong.pledge.imports;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The first row of a file, once it fits the template. */
record TableHeader(RosterFile file, List<String> columns) {

    /** Empty when a column is missing, strange or there twice; each is named. */
    static Optional<TableHeader> read(RosterFile file, int row, List<String> cells, RowProblems problems) {
        var columns = withoutEmptyEnd(cells.stream().map(String::strip).toList());
        var missing = file.required().stream()
                .filter(column -> !columns.contains(column))
                .toList();
        var seen = new HashSet<String>();
        var strange = columns.stream()
                .filter(column -> !file.columns().contains(column) || !seen.add(column))
                .toList();
        missing.forEach(column -> problems.ofCell(file, row, column, "imports.problem.missing-column", column));
        strange.forEach(column -> problems.ofCell(
                file, row, column, "imports.problem.strange-column", column, String.join(", ", file.columns())));
        return missing.isEmpty() && strange.isEmpty() ? Optional.of(new TableHeader(file, columns)) : Optional.empty();
    }

    /** Spreadsheets save columns that were used once. */
    private static List<String> withoutEmptyEnd(List<String> cells) {
        int size = cells.size();
        while (size > 0 && cells.get(size - 1).isEmpty()) {
            size--;
        }
        return cells.subList(0, size);
    }

    FileRow row(int number, List<String> cells) {
        var byColumn = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            byColumn.put(columns.get(i), i < cells.size() ? cells.get(i) : "");
        }
        return new FileRow(file, number, byColumn);
    }
}
