package vn.neuguong.endtoend.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.neuguong.endtoend.benchmarks.Aim;
import vn.neuguong.endtoend.benchmarks.BenchmarkCase.Heading;
import vn.neuguong.endtoend.benchmarks.CaseResult;
import vn.neuguong.endtoend.benchmarks.Figure;
import vn.neuguong.endtoend.benchmarks.FigureResult;
import vn.neuguong.endtoend.benchmarks.Scale;

class ResultsFileUnitTests {

    @TempDir
    private Path folder;

    private ResultsFile file;

    @BeforeEach
    void opens() {
        file = new ResultsFile(folder.resolve("results.json"));
    }

    private static CaseResult result(String id, double speed) {
        var figures = List.of(
                new FigureResult(
                        new Figure("events", "events/s", Aim.ratioAtLeast(0.8)),
                        List.of(10.5, 11.0),
                        List.of(speed, 9.0)),
                new FigureResult(new Figure("p99.9", "ms", null), List.of(1.0), List.of(2.0)));
        return new CaseResult(
                new Heading(id, "Relay", "the relay", "a loop"),
                figures,
                2,
                Scale.FULL,
                Instant.parse("2026-11-22T09:00:00Z"),
                "2 cores");
    }

    @Test
    void knowsNothingBeforeTheFirstResult() throws IOException {
        assertThat(file.all()).isEmpty();
    }

    @Test
    void readsBackExactlyWhatWasMeasured() throws IOException {
        file.put(result("a1", 8.25));

        assertThat(file.all()).containsExactly(result("a1", 8.25));
    }

    @Test
    void aNewResultTakesThePlaceOfItsOwnCaseOnly() throws IOException {
        file.put(result("b1", 1));
        file.put(result("a1", 2));
        file.put(result("b1", 3));

        assertThat(file.all()).containsExactly(result("a1", 2), result("b1", 3));
    }

    @Test
    void keepsTheRawFiguresOfEveryRoundForOtherPrograms() throws IOException {
        file.put(result("a1", 8.25));

        assertThat(Files.readString(folder.resolve("results.json")))
                .contains(
                        "\"id\" : \"a1\"", "\"product\" : [ 8.25, 9.0 ]", "\"measuredAt\" : \"2026-11-22T09:00:00Z\"");
    }
}
