package vn.neuguong.pledge.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of a workbook row by row, each cell as the text somebody would have typed. */
final class XlsxTable {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
    private static final Pattern DATE = Pattern.compile(".*[dy].*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
    private static final int LONGEST_NUMBER = 40;

    private final RosterFile file;
    private final RowProblems problems;

    private XlsxTable(RosterFile file, RowProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    static void read(RosterFile file, Path content, TableRows rows, RowProblems problems) throws IOException {
        XlsxInspection.check(content);
        try (var workbook = new ReadableWorkbook(content.toFile(), WITH_FORMATS);
                var sheet = workbook.getFirstSheet().openStream()) {
            var reading = new XlsxTable(file, problems);
            var iterator = sheet.iterator();
            boolean more = true;
            while (more && iterator.hasNext()) {
                var row = iterator.next();
                more = rows.take(row.getRowNum(), reading.texts(row));
            }
        } catch (UnusableFileException known) {
            throw known;
        } catch (ExcelReaderException
                | IllegalStateException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NullPointerException broken) {
            throw new UnusableFileException("not-xlsx", null);
        }
    }

    private List<String> texts(Row row) {
        var texts = new ArrayList<String>();
        for (var cell : row) {
            texts.add(cell == null ? "" : text(row.getRowNum(), cell));
        }
        return texts;
    }

    private String text(int row, Cell cell) {
        if (cell.getFormula() != null) {
            problems.ofRow(file, row, "imports.problem.formula", cell.getAddress());
            return "";
        }
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING, FORMULA -> orEmpty(cell.getRawValue());
            case NUMBER -> isDate(cell) ? date(cell) : number(cell);
            case BOOLEAN -> Boolean.TRUE.equals(cell.getValue()) ? "TRUE" : "FALSE";
            case ERROR -> {
                problems.ofRow(file, row, "imports.problem.error-cell", cell.getAddress());
                yield "";
            }
        };
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        return cell.getType() == CellType.NUMBER
                && format != null
                && DATE.matcher(LITERALS.matcher(format).replaceAll("")).matches();
    }

    private static String date(Cell cell) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(cell.asDate());
    }

    /** 7 for 7.0, and never a thousand zeros. */
    private static String number(Cell cell) {
        var number = cell.asNumber().stripTrailingZeros();
        return Math.abs(number.scale()) > LONGEST_NUMBER ? number.toString() : number.toPlainString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
