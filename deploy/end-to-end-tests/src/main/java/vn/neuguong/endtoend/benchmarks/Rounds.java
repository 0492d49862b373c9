package vn.neuguong.endtoend.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Measures one case: bare, product, bare, product, so that a machine that grows slower or faster meanwhile treats both
 * alike. Usually one round before the first warms both up and does not count.
 */
final class Rounds {

    private final PrintStream out;

    Rounds(PrintStream out) {
        this.out = out;
    }

    /**
     * All rounds of a case.
     *
     * @param warmsUp whether there is that round before the first
     */
    List<FigureResult> measure(List<Figure> figures, Comparison comparison, int rounds, boolean warmsUp)
            throws Exception {
        var bare = new ArrayList<Map<String, Double>>();
        var product = new ArrayList<Map<String, Double>>();
        for (var round = warmsUp ? 0 : 1; round <= rounds; round++) {
            var label = round == 0 ? "warm-up" : "round " + round;
            var bareYield = said(label, "bare", figures, comparison.bare());
            var productYield = said(label, "product", figures, comparison.product());
            if (round > 0) {
                if (!bareYield.isEmpty()) {
                    bare.add(bareYield);
                }
                product.add(productYield);
            }
        }
        return figures.stream()
                .map(figure -> new FigureResult(figure, valuesOf(figure, bare), valuesOf(figure, product)))
                .toList();
    }

    private Map<String, Double> said(String round, String side, List<Figure> figures, Map<String, Double> yield) {
        if (yield.isEmpty()) {
            return yield;
        }
        var words = new StringBuilder();
        for (var figure : figures) {
            words.append("  %s %s %s".formatted(figure.name(), Numbers.text(value(figure, yield)), figure.unit()));
        }
        out.printf("    %-8s %-7s%s%n", round, side, words);
        return yield;
    }

    private static List<Double> valuesOf(Figure figure, List<Map<String, Double>> yields) {
        return yields.stream().map(yield -> value(figure, yield)).toList();
    }

    private static double value(Figure figure, Map<String, Double> yield) {
        return Objects.requireNonNull(yield.get(figure.name()), () -> "no value for " + figure.name());
    }
}
