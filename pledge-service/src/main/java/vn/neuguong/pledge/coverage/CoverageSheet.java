package vn.neuguong.pledge.coverage;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.dhatim.fastexcel.Workbook;
import vn.neuguong.pledge.coverage.CoverageBoard.Line;

/** The figures as a table for a spreadsheet. No cell is ever a formula, whatever somebody has called a unit. */
public final class CoverageSheet {

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String VERSION = "1.0";

    private CoverageSheet() {}

    /**
     * UTF-8 with a byte order mark, which spreadsheets need to see the diacritics. A text a spreadsheet might take for a
     * formula gets an apostrophe in front.
     */
    public static void writeCsv(List<String> headings, List<Line> lines, OutputStream out) {
        try {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write(BYTE_ORDER_MARK);
            var format = CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();
            var csv = new CSVPrinter(writer, format);
            csv.printRecord(headings.stream().map(CoverageSheet::harmless).toList());
            for (var line : lines) {
                csv.print(harmless(line.unitId()));
                csv.print(harmless(line.name()));
                csv.print(harmless(line.parentId() == null ? "" : line.parentId()));
                for (long number : numbers(line)) {
                    csv.print(number);
                }
                csv.println();
            }
            csv.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Texts are stored as texts, which no spreadsheet computes. */
    public static void writeXlsx(String title, List<String> headings, List<Line> lines, OutputStream out) {
        try (var workbook = new Workbook(out, "NeuGuong", VERSION)) {
            var sheet = workbook.newWorksheet(title);
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            for (int row = 0; row < lines.size(); row++) {
                var line = lines.get(row);
                sheet.value(row + 1, 0, line.unitId());
                sheet.value(row + 1, 1, line.name());
                sheet.value(row + 1, 2, line.parentId() == null ? "" : line.parentId());
                int column = 3;
                for (long number : numbers(line)) {
                    sheet.value(row + 1, column++, number);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static long[] numbers(Line line) {
        var counts = line.counts();
        return new long[] {
            line.members(),
            counts.invited(),
            counts.informed(),
            counts.viewed(),
            counts.signed(),
            counts.acknowledged(),
            counts.inForce(),
            counts.refused(),
            counts.late()
        };
    }
}
