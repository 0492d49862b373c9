package vn.neuguong.endtoend.benchmarks;

import java.time.Instant;
import java.util.List;

/**
 * The outcome of one case.
 *
 * @param machine where it was measured, in one line
 * @param scale whether the sizes were those of the case or those of a quick try
 */
public record CaseResult(
        BenchmarkCase.Heading heading,
        List<FigureResult> figures,
        int rounds,
        Scale scale,
        Instant measuredAt,
        String machine) {

    public CaseResult {
        figures = List.copyOf(figures);
    }
}
