package vn.neuguong.endtoend.benchmarks.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Where values lie on a line of the given width. From zero in even steps; in decades when the largest value would make
 * the smallest invisible.
 */
record Axis(double from, double to, boolean inDecades, List<Double> ticks) {

    private static final double TOO_FAR_APART = 40;
    private static final int STEPS = 5;

    static Axis over(Collection<Double> values) {
        var smallest =
                values.stream().mapToDouble(v -> v).filter(v -> v > 0).min().orElse(1);
        var largest = values.stream().mapToDouble(v -> v).max().orElse(1);
        return largest / smallest > TOO_FAR_APART ? decades(smallest, largest) : even(Math.max(largest, 1e-9));
    }

    private static Axis even(double largest) {
        var step = niceStep(largest / STEPS);
        var ticks = new ArrayList<Double>();
        for (var number = 0; ticks.isEmpty() || ticks.getLast() < largest * (1 - 1e-9); number++) {
            ticks.add(number * step);
        }
        return new Axis(0, ticks.getLast(), false, List.copyOf(ticks));
    }

    private static Axis decades(double smallest, double largest) {
        var ticks = new ArrayList<Double>();
        var exponent = (int) Math.floor(Math.log10(smallest));
        for (; ticks.isEmpty() || ticks.getLast() < largest; exponent++) {
            ticks.add(Math.pow(10, exponent));
        }
        return new Axis(ticks.getFirst(), ticks.getLast(), true, List.copyOf(ticks));
    }

    /** 1, 2 or 5 times a power of ten. */
    private static double niceStep(double atLeast) {
        var power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (var factor : List.of(1, 2, 5)) {
            if (factor * power >= atLeast * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** Between 0 and 1. */
    double position(double value) {
        var share = inDecades
                ? (Math.log10(Math.max(value, from)) - Math.log10(from)) / (Math.log10(to) - Math.log10(from))
                : (value - from) / (to - from);
        return Math.clamp(share, 0, 1);
    }
}
