package vn.neuguong.endtoend.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import vn.neuguong.endtoend.benchmarks.Aim;
import vn.neuguong.endtoend.benchmarks.BenchmarkCase.Heading;
import vn.neuguong.endtoend.benchmarks.CaseResult;
import vn.neuguong.endtoend.benchmarks.Figure;
import vn.neuguong.endtoend.benchmarks.FigureResult;
import vn.neuguong.endtoend.benchmarks.Scale;

class ReportPageUnitTests {

    private static final FigureResult MISSED = new FigureResult(
            new Figure("events", "events/s", Aim.ratioAtLeast(0.8)),
            List.of(10_000.0, 12_000.0, 11_000.0),
            List.of(5_000.0, 6_000.0, 5_500.0));
    private static final FigureResult REACHED = new FigureResult(
            new Figure("p50", "ms", Aim.productAtMost(10)), List.of(1.0, 1.2, 1.1), List.of(4.0, 4.4, 4.2));
    private static final FigureResult INFORMING =
            new FigureResult(new Figure("p99.9", "ms", null), List.of(8.0), List.of(20.0));

    private static final FigureResult ALONE =
            new FigureResult(new Figure("mails", "mails/s", Aim.productAtLeast(1_200)), List.of(), List.of(1_500.0));

    private static CaseResult result(Scale scale, FigureResult... figures) {
        return new CaseResult(
                new Heading("a1", "Relay <fast>", "the relay", "a loop & a producer"),
                List.of(figures),
                3,
                scale,
                Instant.parse("2026-11-22T09:00:00Z"),
                "2 cores, JVM 25");
    }

    private static Document page(CaseResult... results) {
        return Jsoup.parse(new ReportPage(List.of(results)).html(), Parser.xmlParser());
    }

    @Test
    void showsMediansSpreadRatioAndVerdictOfEachFigure() {
        var rows = page(result(Scale.FULL, MISSED, REACHED)).select("td");

        assertThat(rows.eachText())
                .containsExactly(
                        "events",
                        "events/s",
                        "11,000 (10,000..12,000)",
                        "5,500 (5,000..6,000)",
                        "0.50",
                        "≥ 0.8 of bare ✗",
                        "p50",
                        "ms",
                        "1.1 (1..1.2)",
                        "4.2 (4..4.4)",
                        "3.82",
                        "≤ 10 ms ✓");
    }

    @Test
    void showsAFigureOfTheProductAlone() {
        var page = page(result(Scale.FULL, ALONE));

        assertThat(page.select("td").eachText())
                .containsExactly("mails", "mails/s", "–", "1,500 (1,500..1,500)", "–", "≥ 1,200 mails/s ✓");
        assertThat(page.select("rect.bare")).isEmpty();
        assertThat(page.select("rect.product")).hasSize(1);
        assertThat(page.select("line.aim")).hasSize(1);
    }

    @Test
    void drawsOnePlotPerUnitWithItsUnitOnTheAxis() {
        assertThat(page(result(Scale.FULL, MISSED, REACHED, INFORMING))
                        .select("svg text.unit")
                        .eachText())
                .containsExactly("events/s", "ms");
    }

    @Test
    void drawsADotForEveryRoundAndALineOnlyAtAnAim() {
        var svg = page(result(Scale.FULL, REACHED, INFORMING)).select("svg");

        assertThat(svg.select("circle.round")).hasSize(3 + 3 + 1 + 1);
        assertThat(svg.select("line.aim")).hasSize(1);
    }

    @Test
    void drawsTheAimWhereItsShareOfTheBareMedianIs() {
        var svg = page(result(Scale.FULL, MISSED)).select("svg");
        var bareEnd = LEFT + Double.parseDouble(svg.select("rect.bare").attr("width"));
        var aim = Double.parseDouble(svg.select("line.aim").attr("x1"));

        assertThat((aim - LEFT) / (bareEnd - LEFT)).isCloseTo(0.8, org.assertj.core.data.Offset.offset(0.01));
    }

    private static final double LEFT = 190;

    @Test
    void writesTextAsTextAndNeverAsMarkup() {
        var page = page(result(Scale.FULL, MISSED));

        assertThat(page.select("h2").text()).isEqualTo("a1 · Relay <fast>");
        assertThat(page.text()).contains("a loop & a producer");
    }

    @Test
    void needsNothingFromOutside() {
        var page = page(result(Scale.FULL, MISSED));

        assertThat(page.select("script, link, img, iframe, [src]")).isEmpty();
        assertThat(page.select("a").eachAttr("href")).noneMatch(address -> address.contains("//"));
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
    }

    @Test
    void saysWhereAndWhenItWasMeasuredAndWhenItWasOnlyATry() {
        assertThat(page(result(Scale.FULL, MISSED)).select("p.quiet").text())
                .isEqualTo("3 rounds, 2026-11-22T09:00:00Z. 2 cores, JVM 25");
        assertThat(page(result(Scale.QUICK, MISSED)).select("p.quiet").text()).startsWith("Quick try");
    }
}
