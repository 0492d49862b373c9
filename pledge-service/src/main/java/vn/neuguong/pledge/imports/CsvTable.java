package vn.neuguong.pledge.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one file, whatever is in their cells.
 *
 * @param readable false when the file as a whole was refused, so that its rows say nothing about the other file
 */
record CsvTable(List<CsvRow> rows, boolean readable) {

    private static final CsvTable UNREADABLE = new CsvTable(List.of(), false);
    private static final String NO_ROWS = "Tệp không có dòng dữ liệu nào.";
    private static final Pattern NOTHING = Pattern.compile("[\\s,;]*+");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What a file that need not be sent amounts to when it was not. */
    static CsvTable absent() {
        return new CsvTable(List.of(), true);
    }

    /** A file that had to be sent and was not, or not as a file. */
    static CsvTable missing(RosterFile file, RowProblems problems) {
        problems.ofFile(file, "Thiếu tệp “%s”; hãy gửi tệp CSV trong phần mang tên này.".formatted(file.part()));
        return UNREADABLE;
    }

    /** Reads UTF-8 text, with or without byte order mark; what is wrong with the file goes to the problems. */
    static CsvTable read(RosterFile file, byte[] content, RosterSettings settings, RowProblems problems) {
        if (content.length > settings.maxFileSize().toBytes()) {
            problems.ofFile(
                    file,
                    "Tệp lớn hơn %d KB; hãy chia thành nhiều tệp."
                            .formatted(settings.maxFileSize().toKilobytes()));
            return UNREADABLE;
        }
        return decode(file, content, problems)
                .map(text -> parse(file, text, settings, problems))
                .orElse(UNREADABLE);
    }

    private static Optional<String> decode(RosterFile file, byte[] content, RowProblems problems) {
        var bytes = ByteBuffer.wrap(content);
        var text = CharBuffer.allocate(content.length);
        var outcome = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(bytes, text, true);
        if (outcome.isError()) {
            problems.ofRow(
                    file,
                    lineAt(content, bytes.position()),
                    "Tệp không được mã hoá UTF-8, bắt đầu từ dòng này. Hãy lưu lại theo kiểu “CSV UTF-8”.");
            return Optional.empty();
        }
        text.flip();
        if (text.hasRemaining() && text.charAt(0) == BYTE_ORDER_MARK) {
            text.position(1);
        }
        // Some systems write "ế" as three characters; names must compare equal however they were typed.
        return Optional.of(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    private static int lineAt(byte[] content, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (content[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static CsvTable parse(RosterFile file, String text, RosterSettings settings, RowProblems problems) {
        if (NOTHING.matcher(text).matches()) {
            problems.ofFile(file, NO_ROWS);
            return UNREADABLE;
        }
        try (var records = CSVParser.parse(text, formatOf(text))) {
            return new Parsing(file, settings, problems).table(records);
        } catch (IOException | UncheckedIOException malformed) {
            problems.ofFile(file, "Không đọc được tệp theo dạng CSV; hãy xem lại các dấu ngoặc kép.");
            return UNREADABLE;
        }
    }

    /** Spreadsheets set to Vietnamese separate by semicolons; no column of a template has either sign in its name. */
    private static CSVFormat formatOf(String text) {
        var header = text.lines().findFirst().orElse("");
        return header.contains(";") && !header.contains(",")
                ? CSVFormat.RFC4180.builder().setDelimiter(';').get()
                : CSVFormat.RFC4180;
    }

    private record Parsing(RosterFile file, RosterSettings settings, RowProblems problems) {

        CsvTable table(CSVParser records) {
            @Nullable List<String> header = null;
            var rows = new ArrayList<CsvRow>();
            for (var cells : records) {
                if (header == null) {
                    header = header(cells);
                    if (!headerFits(header)) {
                        return UNREADABLE;
                    }
                } else if (rows.size() == settings.maxRows()) {
                    problems.ofFile(
                            file, "Tệp có hơn %d dòng; hãy chia thành nhiều tệp.".formatted(settings.maxRows()));
                    return UNREADABLE;
                } else if (!isBlank(cells)) {
                    rows.add(row(header, cells));
                }
            }
            if (rows.isEmpty()) {
                problems.ofFile(file, NO_ROWS);
                return UNREADABLE;
            }
            return new CsvTable(rows, true);
        }

        private static List<String> header(CSVRecord cells) {
            return cells.stream().map(String::strip).toList();
        }

        private boolean headerFits(List<String> header) {
            var missing = file.columns().stream()
                    .filter(column -> !header.contains(column))
                    .toList();
            var seen = new HashSet<String>();
            var superfluous = header.stream()
                    .filter(column -> !file.columns().contains(column) || !seen.add(column))
                    .toList();
            missing.forEach(column -> problems.ofHeader(file, column, "Thiếu cột “%s”.".formatted(column)));
            superfluous.forEach(column -> problems.ofHeader(
                    file,
                    column,
                    "Cột “%s” bị lặp hoặc không có trong mẫu; mẫu gồm các cột: %s."
                            .formatted(column, String.join(", ", file.columns()))));
            return missing.isEmpty() && superfluous.isEmpty();
        }

        private static boolean isBlank(CSVRecord cells) {
            return cells.stream().allMatch(String::isBlank);
        }

        private CsvRow row(List<String> header, CSVRecord cells) {
            int number = Math.toIntExact(cells.getRecordNumber());
            if (cells.size() != header.size()) {
                problems.ofRow(file, number, "Dòng có %d ô, mẫu cần %d ô.".formatted(cells.size(), header.size()));
            }
            var byColumn = new LinkedHashMap<String, String>();
            for (int i = 0; i < header.size(); i++) {
                byColumn.put(header.get(i), i < cells.size() ? cells.get(i).strip() : "");
            }
            return new CsvRow(file, number, byColumn);
        }
    }
}
