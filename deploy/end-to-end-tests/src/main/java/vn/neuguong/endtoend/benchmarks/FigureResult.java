package vn.neuguong.endtoend.benchmarks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Objects;

/** What all rounds have yielded for one figure, in the order of the rounds. */
public record FigureResult(Figure figure, List<Double> bare, List<Double> product) {

    public FigureResult {
        bare = List.copyOf(bare);
        product = List.copyOf(product);
    }

    /** Whether there is something to compare with. */
    @JsonIgnore
    public boolean isCompared() {
        return !bare.isEmpty();
    }

    /** Only of a figure that is compared. */
    @JsonIgnore
    public Spread bareSpread() {
        return Spread.of(bare);
    }

    @JsonIgnore
    public Spread productSpread() {
        return Spread.of(product);
    }

    /** The product's median divided by the bare pipeline's; only of a figure that is compared. */
    @JsonIgnore
    public double ratio() {
        return productSpread().median() / bareSpread().median();
    }

    /** Where the aim lies on an axis of the figure's unit; only of a figure that has one. */
    @JsonIgnore
    public double aimOnAxis() {
        return Objects.requireNonNull(figure.aim()).onAxis(bareMedian());
    }

    private double bareMedian() {
        return isCompared() ? bareSpread().median() : Double.NaN;
    }

    /** Whether the medians reach the aim; true also without an aim. */
    @JsonIgnore
    public boolean isAimReached() {
        var aim = figure.aim();
        return aim == null || aim.isReached(bareMedian(), productSpread().median());
    }
}
