package vn.neuguong.pledge.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WorkbookUnitTests {

    private static final String HEADER = "staff_number,full_name,email,unit_code,staff_kind,duty_group,seat,language";
    private static final ImportWords WORDS = ImportWords.vietnamese();

    private final RosterInMemory roster = new RosterInMemory();

    @Test
    void readsCellsAsSomebodyTypedThem() {
        roster.importNow(new UploadedRoster(SongVan.csv("units", SongVan.UNITS), null, null));
        var row = inline(2, "0042", "Lan", "lan@song-van.example", "THCS-PHU-XUAN", "PUBLIC_EMPLOYEE")
                .replace(
                        "</row>",
                        "<c r=\"F2\"><v>7.0</v></c><c r=\"H2\" t=\"str\"><v>vi</v></c>"
                                + "<c r=\"I2\" s=\"1\"><v>46270</v></c></row>");

        roster.importNow(people(header(HEADER + ",employed_from") + row));

        var lan = roster.numbered("0042");
        assertThat(lan.dutyGroup()).contains("7");
        assertThat(lan.employedFrom()).isEqualTo(LocalDate.of(2026, 9, 5));
    }

    @Test
    void passesOverRowsAndCellsThatAreNotThere() {
        roster.importNow(new UploadedRoster(SongVan.csv("units", SongVan.UNITS), null, null));
        var row = inline(9, "SV001", "Lan", "lan@song-van.example", "THCS-PHU-XUAN", "PUBLIC_EMPLOYEE")
                .replace("</row>", "<c r=\"H9\" t=\"inlineStr\"><is><t>en</t></is></c><c r=\"K9\" s=\"1\"/></row>");

        var preview = roster.check(people(header(HEADER) + "<row r=\"4\"/>" + row));

        assertThat(preview.people().added()).isEqualTo(1);
    }

    @Test
    void namesTheCellsThatHoldFormulas() {
        var row = inline(2, "SV001", "Lan", "lan@song-van.example", "THCS-PHU-XUAN", "PUBLIC_EMPLOYEE")
                .replace(
                        "</row>",
                        "<c r=\"F2\" t=\"str\"><f>HYPERLINK(1)</f><v>x</v></c><c r=\"H2\" t=\"e\">"
                                + "<v>#N/A</v></c></row>");

        assertThat(refused(Workbook.ofRows(header(HEADER) + row).bytes()))
                .anyMatch(reason -> reason.contains("Ô F2 chứa công thức"))
                .anyMatch(reason -> reason.contains("Ô H2 chứa giá trị lỗi"));
    }

    static Stream<Arguments> unusable() {
        var fine = Workbook.ofCsv(SongVan.PEOPLE);
        var manyCells = IntStream.range(0, 300).mapToObj(_ -> "<c/>").collect(Collectors.joining());
        return Stream.of(
                arguments(
                        "a password",
                        new byte[] {
                            (byte) 0xD0,
                            (byte) 0xCF,
                            0x11,
                            (byte) 0xE0,
                            (byte) 0xA1,
                            (byte) 0xB1,
                            0x1A,
                            (byte) 0xE1,
                            0,
                            0
                        },
                        "mật khẩu"),
                arguments("a PDF", "%PDF-1.7 ...".getBytes(UTF_8), "không phải là CSV hay XLSX"),
                arguments("half a file", java.util.Arrays.copyOf(fine.bytes(), 700), "dạng XLSX"),
                arguments("a zip of something else", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}, "dạng XLSX"),
                arguments("a column far away", rows("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>"), "rộng quá"),
                arguments("a row of many cells", rows("<row r=\"1\">" + manyCells + "</row>"), "rộng quá"),
                arguments("a text far away", rows("<row><c t=\"s\"><v>2000000000</v></c></row>"), "dạng XLSX"),
                arguments("a text before the first", rows("<row><c t=\"s\"><v>-1</v></c></row>"), "dạng XLSX"),
                arguments(
                        "a long cell",
                        rows("<row><c t=\"inlineStr\"><is><t>%s</t></is></c></row>".formatted("x".repeat(40_000))),
                        "ô dài quá"),
                arguments(
                        "a text that does not end",
                        rows("<row><c r=\"%s\"/></row>".formatted("A".repeat(600_000))),
                        "quá lớn"),
                arguments(
                        "entities that grow",
                        Workbook.ofCsv(SongVan.PEOPLE)
                                .with(
                                        "xl/workbook.xml",
                                        "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><w>&b;</w>")
                                .bytes(),
                        "dạng XLSX"),
                arguments(
                        "a sheet that is not there",
                        Workbook.ofCsv(SongVan.PEOPLE)
                                .with("xl/_rels/workbook.xml.rels", "<Relationships/>")
                                .bytes(),
                        "dạng XLSX"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusable")
    void refusesWorkbookNobodyShouldSend(String what, byte[] content, String reason) {
        assertThat(refused(content)).singleElement().asString().contains(reason);
    }

    @Test
    void stopsUnpackingWhatHasNoEnd() {
        var endless = new ExpansionLimit(new java.io.InputStream() {
            @Override
            public int read() {
                return '<';
            }

            @Override
            public int read(byte[] buffer, int from, int length) {
                java.util.Arrays.fill(buffer, from, from + length, (byte) '<');
                return length;
            }
        });

        assertThatThrownBy(() -> endless.transferTo(java.io.OutputStream.nullOutputStream()))
                .isInstanceOf(UnusableFileException.class);
    }

    private List<String> refused(byte[] content) {
        var rejected = roster.check(new UploadedRoster(null, SongVan.xlsx("people", content), null));
        assertThat(rejected.status()).isEqualTo("REJECTED");
        return roster.problemsOf(rejected).stream()
                .filter(problem -> !problem.problem().endsWith("unknown-unit"))
                .map(WORDS::of)
                .toList();
    }

    private static UploadedRoster people(String rows) {
        return new UploadedRoster(null, SongVan.xlsx("people", rows(rows)), null);
    }

    private static byte[] rows(String rows) {
        return Workbook.ofRows(rows).bytes();
    }

    private static String header(String columns) {
        return inline(1, columns.split(","));
    }

    private static String inline(int row, String... texts) {
        var cells = IntStream.range(0, texts.length)
                .mapToObj(column -> "<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                        .formatted((char) ('A' + column), row, texts[column]))
                .collect(Collectors.joining());
        return "<row r=\"%d\">%s</row>".formatted(row, cells);
    }
}
