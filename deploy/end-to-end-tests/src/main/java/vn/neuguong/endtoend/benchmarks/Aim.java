package vn.neuguong.endtoend.benchmarks;

/** What the medians of a figure are held to. */
public record Aim(Kind kind, double limit) {

    /** How the limit is to be read. */
    public enum Kind {
        /** The product's median divided by the bare pipeline's is at least the limit. */
        RATIO_AT_LEAST,
        /** The product's median is at most the limit, in the unit of the figure. */
        PRODUCT_AT_MOST,
        /** The product's median is at least the limit, in the unit of the figure. */
        PRODUCT_AT_LEAST
    }

    public static Aim ratioAtLeast(double limit) {
        return new Aim(Kind.RATIO_AT_LEAST, limit);
    }

    public static Aim productAtMost(double limit) {
        return new Aim(Kind.PRODUCT_AT_MOST, limit);
    }

    public static Aim productAtLeast(double limit) {
        return new Aim(Kind.PRODUCT_AT_LEAST, limit);
    }

    boolean isReached(double bareMedian, double productMedian) {
        return switch (kind) {
            case RATIO_AT_LEAST -> productMedian / bareMedian >= limit;
            case PRODUCT_AT_MOST -> productMedian <= limit;
            case PRODUCT_AT_LEAST -> productMedian >= limit;
        };
    }

    /** Where the aim lies on an axis of the figure's unit. */
    public double onAxis(double bareMedian) {
        return switch (kind) {
            case RATIO_AT_LEAST -> limit * bareMedian;
            case PRODUCT_AT_MOST, PRODUCT_AT_LEAST -> limit;
        };
    }

    /** The aim in words. */
    public String text(String unit) {
        return switch (kind) {
            case RATIO_AT_LEAST -> "≥ %s of bare".formatted(Numbers.text(limit));
            case PRODUCT_AT_MOST -> "≤ %s %s".formatted(Numbers.text(limit), unit);
            case PRODUCT_AT_LEAST -> "≥ %s %s".formatted(Numbers.text(limit), unit);
        };
    }
}
