package vn.neuguong.endtoend.benchmarks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/** What all rounds have yielded for one figure, in the order of the rounds. */
public record FigureResult(Figure figure, List<Double> bare, List<Double> product) {

    public FigureResult {
        bare = List.copyOf(bare);
        product = List.copyOf(product);
    }

    @JsonIgnore
    public Spread bareSpread() {
        return Spread.of(bare);
    }

    @JsonIgnore
    public Spread productSpread() {
        return Spread.of(product);
    }

    /** The product's median divided by the bare pipeline's. */
    @JsonIgnore
    public double ratio() {
        return productSpread().median() / bareSpread().median();
    }

    /** Whether the medians reach the aim; true also without an aim. */
    @JsonIgnore
    public boolean isAimReached() {
        var aim = figure.aim();
        return aim == null
                || aim.isReached(bareSpread().median(), productSpread().median());
    }
}
