package vn.neuguong.endtoend.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.neuguong.endtoend.benchmarks.FigureResult;
import vn.neuguong.endtoend.benchmarks.Numbers;
import vn.neuguong.endtoend.benchmarks.Spread;

/** The figures of one unit as an SVG drawing: a bar to each median, a dot for each round, a line at each aim. */
final class Plot {

    private static final int WIDTH = 720;
    private static final int LEFT = 190;
    private static final int RIGHT = 70;
    private static final int ROW = 24;
    private static final int GROUP_GAP = 14;
    private static final int AXIS_HEIGHT = 44;
    private static final int TOP = 8;

    private final List<FigureResult> figures;
    private final String unit;
    private final Axis axis;
    private final StringBuilder svg = new StringBuilder();

    Plot(List<FigureResult> figures) {
        this.figures = figures;
        this.unit = figures.getFirst().figure().unit();
        this.axis = Axis.over(shownValues(figures));
    }

    private static List<Double> shownValues(List<FigureResult> figures) {
        var values = new ArrayList<Double>();
        for (var figure : figures) {
            values.addAll(figure.bare());
            values.addAll(figure.product());
            if (figure.figure().aim() != null) {
                values.add(figure.aimOnAxis());
            }
        }
        return values;
    }

    String svg() {
        var height = TOP + figures.stream().mapToInt(Plot::heightOf).sum() + AXIS_HEIGHT;
        add(
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
                WIDTH, height, Html.escaped(figures.getFirst().figure().name() + ", " + unit));
        grid(height - AXIS_HEIGHT);
        var y = TOP;
        for (var figure : figures) {
            if (figure.isCompared()) {
                row(figure.figure().name() + " · bare", "bare", figure.bare(), figure.bareSpread(), y);
            }
            var bottom = y + heightOf(figure) - GROUP_GAP;
            row(
                    figure.figure().name() + (figure.isCompared() ? " · product" : ""),
                    "product",
                    figure.product(),
                    figure.productSpread(),
                    bottom - ROW);
            aimLine(figure, y, bottom);
            y = bottom + GROUP_GAP;
        }
        add("</svg>");
        return svg.toString();
    }

    private static int heightOf(FigureResult figure) {
        return (figure.isCompared() ? 2 : 1) * ROW + GROUP_GAP;
    }

    private void grid(int bottom) {
        for (var tick : axis.ticks()) {
            add("<line class=\"grid\" x1=\"%1$.1f\" y1=\"%2$d\" x2=\"%1$.1f\" y2=\"%3$d\"/>", x(tick), TOP, bottom);
            add(
                    "<text class=\"tick\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                    x(tick), bottom + 16, Numbers.text(tick));
        }
        add(
                "<text class=\"unit\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s%s</text>",
                (x(axis.from()) + x(axis.to())) / 2,
                bottom + 36,
                Html.escaped(unit),
                axis.inDecades() ? " (logarithmic)" : "");
    }

    private void row(String label, String side, List<Double> rounds, Spread spread, int y) {
        var middle = y + ROW / 2.0;
        add(
                "<text class=\"label\" x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                LEFT - 8, middle + 4, Html.escaped(label));
        add(
                "<rect class=\"%s\" x=\"%d\" y=\"%.1f\" width=\"%.1f\" height=\"%d\"/>",
                side, LEFT, y + 4.0, x(spread.median()) - LEFT, ROW - 8);
        add(
                "<line class=\"range\" x1=\"%1$.1f\" y1=\"%2$.1f\" x2=\"%3$.1f\" y2=\"%2$.1f\"/>",
                x(spread.min()), middle, x(spread.max()));
        rounds.forEach(round -> add("<circle class=\"round\" cx=\"%.1f\" cy=\"%.1f\" r=\"2.5\"/>", x(round), middle));
        add(
                "<text class=\"value\" x=\"%.1f\" y=\"%.1f\">%s</text>",
                x(spread.max()) + 6, middle + 4, Numbers.text(spread.median()));
    }

    private void aimLine(FigureResult figure, int top, int bottom) {
        var aim = figure.figure().aim();
        if (aim != null) {
            add(
                    "<line class=\"aim\" x1=\"%1$.1f\" y1=\"%2$d\" x2=\"%1$.1f\" y2=\"%3$d\"><title>aim:"
                            + " %4$s</title></line>",
                    x(figure.aimOnAxis()), top, bottom, Html.escaped(aim.text(unit)));
        }
    }

    private double x(double value) {
        return LEFT + axis.position(value) * (WIDTH - LEFT - RIGHT);
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation is not on the class path
    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
