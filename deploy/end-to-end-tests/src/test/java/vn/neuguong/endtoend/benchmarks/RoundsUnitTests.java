package vn.neuguong.endtoend.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundsUnitTests {

    private static final Figure SPEED = new Figure("events", "events/s", Aim.ratioAtLeast(0.8));

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Rounds rounds = new Rounds(new PrintStream(said, true, UTF_8));

    /** Each round is faster than the one before it. */
    private static final class Accelerating implements Comparison {

        private final List<String> order = new ArrayList<>();

        @Override
        public Map<String, Double> bare() {
            order.add("bare");
            return Map.of("events", 100.0 * order.size());
        }

        @Override
        public Map<String, Double> product() {
            order.add("product");
            return Map.of("events", 100.0 * order.size());
        }
    }

    @Test
    void takesBothSidesInTurn() throws Exception {
        var comparison = new Accelerating();

        rounds.measure(List.of(SPEED), comparison, 2, true);

        assertThat(comparison.order).containsExactly("bare", "product", "bare", "product", "bare", "product");
    }

    @Test
    void leavesTheWarmUpOutOfTheResult() throws Exception {
        var result = rounds.measure(List.of(SPEED), new Accelerating(), 2, true).getFirst();

        assertThat(result.bare()).containsExactly(300.0, 500.0);
        assertThat(result.product()).containsExactly(400.0, 600.0);
    }

    @Test
    void saysTheRawFiguresOfEveryRound() throws Exception {
        rounds.measure(List.of(SPEED), new Accelerating(), 1, true);

        assertThat(said.toString(UTF_8).lines())
                .map(String::strip)
                .containsExactly(
                        "warm-up  bare     events 100 events/s",
                        "warm-up  product  events 200 events/s",
                        "round 1  bare     events 300 events/s",
                        "round 1  product  events 400 events/s");
    }

    @Test
    void countsTheFirstRoundOfACaseThatDoesNotWarmUp() throws Exception {
        var result =
                rounds.measure(List.of(SPEED), new Accelerating(), 1, false).getFirst();

        assertThat(result.bare()).containsExactly(100.0);
        assertThat(result.product()).containsExactly(200.0);
    }

    @Test
    void measuresTheProductAloneWhereThereIsNoBareSide() throws Exception {
        var result = rounds.measure(List.of(SPEED), () -> Map.of("events", 7.0), 1, true)
                .getFirst();

        assertThat(result.isCompared()).isFalse();
        assertThat(result.product()).containsExactly(7.0);
        assertThat(said.toString(UTF_8)).doesNotContain("bare");
    }

    @Test
    void refusesASideThatOwesAFigure() {
        var wanting = List.of(SPEED, new Figure("p99", "ms", null));

        assertThatNullPointerException()
                .isThrownBy(() -> rounds.measure(wanting, new Accelerating(), 1, true))
                .withMessageContaining("p99");
    }
}
