package vn.neuguong.endtoend.benchmarks;

import java.util.List;

/** What several rounds have yielded: the median, and how far the rounds lie apart. */
public record Spread(double min, double median, double max) {

    /** At least one value. */
    public static Spread of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no round has yielded a value");
        }
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        var median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(sorted.getFirst(), median, sorted.getLast());
    }

    @Override
    public String toString() {
        return "%s (%s..%s)".formatted(Numbers.text(median), Numbers.text(min), Numbers.text(max));
    }
}
