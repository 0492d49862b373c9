package vn.neuguong.pledge.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Reads UTF-8 text, with or without byte order mark, row by row; one row at most is in memory. */
final class CsvTable {

    private CsvTable() {}

    static void read(Path content, TableRows rows) throws IOException {
        CsvText.check(content);
        try (var text = Files.newBufferedReader(content, StandardCharsets.UTF_8);
                var limited = new RecordLimit(text);
                var records = CSVParser.parse(limited, formatOf(content))) {
            for (var cells : records) {
                limited.recordIsRead();
                int number = Math.toIntExact(cells.getRecordNumber());
                var values = Arrays.stream(cells.values())
                        .map(cell -> number == 1 ? CsvText.withoutMark(cell) : cell)
                        .toList();
                rows.checkWidth(number, values);
                if (!rows.take(number, values)) {
                    return;
                }
            }
        } catch (CSVException | UncheckedIOException malformed) {
            throw new UnusableFileException("not-csv", null);
        }
    }

    /** Spreadsheets set to Vietnamese separate by semicolons; no column of a template has either sign in its name. */
    private static CSVFormat formatOf(Path content) throws IOException {
        try (var text = Files.newBufferedReader(content, StandardCharsets.UTF_8)) {
            var start = new char[4096];
            int length = Math.max(0, text.read(start));
            var header = new String(start, 0, length)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .findFirst()
                    .orElse("");
            return header.contains(";") && !header.contains(",")
                    ? CSVFormat.RFC4180.builder().setDelimiter(';').get()
                    : CSVFormat.RFC4180;
        }
    }
}
