package vn.neuguong.pledge.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** A workbook of one sheet, as a spreadsheet writes it, or as nobody should. */
final class Workbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private Workbook() {
        parts.put("[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Override PartName="/xl/workbook.xml" ContentType=\
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/sharedStrings.xml" ContentType=\
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
            <Override PartName="/xl/styles.xml" ContentType=\
            "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>\
            """);
        parts.put("xl/workbook.xml", """
            <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="Danh sách" sheetId="1" r:id="rId1"/></sheets>\
            </workbook>\
            """.formatted(MAIN, OFFICE));
        parts.put("xl/_rels/workbook.xml.rels", """
            <Relationships xmlns="%s"><Relationship Id="rId1" Target="worksheets/sheet1.xml" Type="sheet"/>\
            </Relationships>\
            """.formatted(RELATIONS));
        parts.put("xl/styles.xml", """
            <styleSheet xmlns="%s"><numFmts count="1"><numFmt numFmtId="170" formatCode="dd/mm/yyyy;@"/></numFmts>\
            <cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>\
            """.formatted(MAIN));
        parts.put("xl/sharedStrings.xml", "<sst xmlns=\"%s\"/>".formatted(MAIN));
    }

    /** With the cells of a CSV text, each as text. */
    static Workbook ofCsv(String csv) {
        try (var records = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            var texts = new LinkedHashMap<String, Integer>();
            var rows = new StringBuilder();
            for (var row : records) {
                rows.append("<row r=\"%d\">".formatted(row.getRecordNumber()));
                int column = 0;
                for (var cell : row) {
                    int text = texts.computeIfAbsent(cell, _ -> texts.size());
                    rows.append("<c r=\"%c%d\" t=\"s\"><v>%d</v></c>"
                            .formatted((char) ('A' + column++), row.getRecordNumber(), text));
                }
                rows.append("</row>");
            }
            return ofRows(rows.toString()).with("xl/sharedStrings.xml", sharedStrings(texts.keySet()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** With these rows, as they stand in the sheet. */
    static Workbook ofRows(String rows) {
        return new Workbook()
                .with(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
    }

    private static String sharedStrings(Iterable<String> texts) {
        var items = new StringBuilder();
        texts.forEach(text -> items.append("<si><t xml:space=\"preserve\">")
                .append(escaped(text))
                .append("</t></si>"));
        return "<sst xmlns=\"%s\">%s</sst>".formatted(MAIN, items);
    }

    Workbook with(String part, String content) {
        parts.put(part, content);
        return this;
    }

    Set<String> parts() {
        return parts.keySet();
    }

    String part(String name) {
        return parts.getOrDefault(name, "");
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String escaped(String text) {
        return text.codePoints()
                .mapToObj(sign -> switch (sign) {
                    case '<' -> "&lt;";
                    case '&' -> "&amp;";
                    case '\n' -> "&#10;";
                    default -> Character.toString(sign);
                })
                .collect(Collectors.joining());
    }
}
