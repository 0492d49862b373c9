package vn.neuguong.pledge.coverage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.neuguong.pledge.coverage.CoverageBoard.Line;

class CoverageSheetUnitTests {

    private static final List<String> HEADINGS = List.of("Mã", "Đơn vị");

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1"})
    void writesNoCellASpreadsheetMightComputeIntoACsv(String name) {
        var out = new ByteArrayOutputStream();
        CoverageSheet.writeCsv(HEADINGS, List.of(line(name)), out);

        assertThat(out.toString(UTF_8)).startsWith("\uFEFF\"Mã\",\"Đơn vị\"").contains("\"'" + name + "\"");
    }

    @Test
    void leavesOrdinaryNamesAndNumbersAsTheyAre() {
        var out = new ByteArrayOutputStream();
        CoverageSheet.writeCsv(HEADINGS, List.of(line("Trường \"Phú Xuân\"")), out);

        assertThat(out.toString(UTF_8))
                .contains("\"U1\",\"Trường \"\"Phú"
                        + " Xuân\"\"\",\"P\",\"9\",\"8\",\"7\",\"6\",\"5\",\"4\",\"3\",\"2\",\"1\"");
    }

    @Test
    void storesTextsInAnXlsxAsTextsAndNeverAsFormulas(@TempDir Path folder) throws IOException {
        var file = folder.resolve("coverage.xlsx");
        try (var out = Files.newOutputStream(file)) {
            CoverageSheet.writeXlsx("2026-11-20", HEADINGS, List.of(line("=HYPERLINK(\"http://x\")")), out);
        }

        var content = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                content.append(new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
        assertThat(content.toString()).contains("=HYPERLINK(").doesNotContain("<f>", "<f ");
    }

    private static Line line(String name) {
        return new Line("U1", name, "P", false, 9, new CoverageCounts(8, 7, 6, 5, 4, 3, 2, 1));
    }
}
