package vn.neuguong.endtoend.benchmarks.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.neuguong.endtoend.benchmarks.CaseResult;
import vn.neuguong.endtoend.benchmarks.FigureResult;
import vn.neuguong.endtoend.benchmarks.Scale;

/** All results as one page without anything from outside: to be read in the repository, offline, years later. */
public final class ReportPage {

    private static final String STYLE = """
        body { font: 15px/1.5 system-ui, sans-serif; color: #1d2733; background: #fff; max-width: 780px;
               margin: 2rem auto; padding: 0 1rem; }
        h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; border-top: 1px solid #dde3ea;
               padding-top: 1.2rem; }
        table { border-collapse: collapse; width: 100%; margin: .8rem 0; font-variant-numeric: tabular-nums; }
        th, td { text-align: right; padding: .25rem .5rem; border-bottom: 1px solid #e6ebf0; }
        th:first-child, td:first-child { text-align: left; } th { font-weight: 600; color: #4a5868; }
        .quiet { color: #5d6b7a; font-size: .87rem; } .reached { color: #1a7f4b; } .missed { color: #b3261e; }
        svg { width: 100%; height: auto; display: block; } svg text { font: 12px system-ui, sans-serif; fill: #1d2733; }
        svg .tick, svg .unit { fill: #5d6b7a; } .grid { stroke: #e6ebf0; } .range { stroke: #1d2733; }
        .round { fill: #fff; stroke: #1d2733; } rect.bare { fill: #b9c4d0; } rect.product { fill: #5b9bd5; }
        .aim { stroke: #b3261e; stroke-width: 2; stroke-dasharray: 4 3; }
        """;

    private final List<CaseResult> results;

    public ReportPage(List<CaseResult> results) {
        this.results = results;
    }

    public String html() {
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"/><meta name="viewport" content="width=device-width"/>
            <title>Nêu Gương beside bare pipelines</title><style>
            %s</style></head>
            <body>
            <h1>Nêu Gương beside bare pipelines</h1>
            <p>Each case measures the product and, in turn with it, a bare pipeline that makes the same writes and
            records with the plain MongoDB driver and the plain Kafka client: no framework and no guarantee. Both
            use one broker and one database, <code>acks=all</code>, bulk writes of the same size and the same JVM
            flags. The bar is the median of the rounds, each dot a round, the thin line their spread; the dashed
            red line is the aim. A case that asks what the product alone can do has no bare side. <code>./run bench</code> measures anew; <a href="README.md">README.md</a> says
            how to read it, <a href="results.json">results.json</a> holds every round.</p>
            %s</body>
            </html>
            """.formatted(STYLE, results.stream().map(ReportPage::section).collect(Collectors.joining()));
    }

    private static String section(CaseResult result) {
        var heading = result.heading();
        return """
            <h2 id="%1$s">%1$s · %2$s</h2>
            <p><strong>Product:</strong> %3$s%4$s</p>
            %5$s%6$s<p class="quiet">%7$s%8$s, %9$s. %10$s</p>
            """.formatted(
                        heading.id(),
                        Html.escaped(heading.name()),
                        Html.escaped(heading.product()),
                        heading.bare().isEmpty() ? "" : "<br/><strong>Bare:</strong> " + Html.escaped(heading.bare()),
                        table(result.figures()),
                        plots(result.figures()),
                        result.scale() == Scale.QUICK ? "Quick try with small sizes: not for publication. " : "",
                        result.rounds() == 1 ? "1 round" : result.rounds() + " rounds",
                        result.measuredAt(),
                        Html.escaped(result.machine()));
    }

    private static String table(List<FigureResult> figures) {
        return """
            <table><tr><th>median (min..max)</th><th>unit</th><th>bare</th><th>product</th><th>ratio</th><th>aim</th></tr>
            %s</table>
            """.formatted(figures.stream().map(ReportPage::row).collect(Collectors.joining()));
    }

    private static String row(FigureResult measured) {
        var figure = measured.figure();
        var aim = figure.aim();
        var verdict = aim == null
                ? "<td></td>"
                : "<td class=\"%s\">%s %s</td>"
                        .formatted(
                                measured.isAimReached() ? "reached" : "missed",
                                Html.escaped(aim.text(figure.unit())),
                                measured.isAimReached() ? "✓" : "✗");
        return "<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td>%s</tr>\n"
                .formatted(
                        Html.escaped(figure.name()),
                        Html.escaped(figure.unit()),
                        measured.isCompared() ? measured.bareSpread() : "–",
                        measured.productSpread(),
                        measured.isCompared() ? String.format(Locale.ROOT, "%.2f", measured.ratio()) : "–",
                        verdict);
    }

    private static String plots(List<FigureResult> figures) {
        return figures.stream()
                .collect(Collectors.groupingBy(
                        measured -> measured.figure().unit(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(sameUnit -> new Plot(sameUnit).svg())
                .collect(Collectors.joining());
    }
}
