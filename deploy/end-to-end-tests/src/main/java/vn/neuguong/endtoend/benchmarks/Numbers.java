package vn.neuguong.endtoend.benchmarks;

import java.util.Locale;

/** Writes figures as people read them: three significant digits, thousands set apart, no false precision. */
public final class Numbers {

    private Numbers() {}

    public static String text(double value) {
        var size = Math.abs(value);
        if (size >= 1000) {
            return String.format(Locale.ROOT, "%,d", roundedToThreeDigits(value));
        }
        if (size >= 100) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        var digits = size >= 10 ? "%.1f" : "%.2f";
        return trimmed(String.format(Locale.ROOT, digits, value));
    }

    private static long roundedToThreeDigits(double value) {
        var step = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 2);
        return Math.round(Math.round(value / step) * step);
    }

    private static String trimmed(String decimals) {
        return decimals.replaceFirst("\\.?0+$", "");
    }
}
