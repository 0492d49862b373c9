package vn.neuguong.endtoend.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AimUnitTests {

    @Test
    void aRatioIsHeldAgainstTheMediansOfBothSides() {
        var aim = Aim.ratioAtLeast(0.8);

        assertThat(aim.isReached(10_000, 8_000)).isTrue();
        assertThat(aim.isReached(10_000, 7_999)).isFalse();
        assertThat(aim.onAxis(10_000)).isEqualTo(8_000);
    }

    @Test
    void aLimitIsHeldAgainstTheProductAlone() {
        var aim = Aim.productAtMost(10);

        assertThat(aim.isReached(1, 10)).isTrue();
        assertThat(aim.isReached(1_000, 10.1)).isFalse();
        assertThat(aim.onAxis(1)).isEqualTo(10);
    }

    @Test
    void aLeastIsHeldAgainstTheProductAlone() {
        var alone = new FigureResult(
                new Figure("mails", "mails/s", Aim.productAtLeast(1_200)), List.of(), List.of(1_199.0));

        assertThat(alone.isAimReached()).isFalse();
        assertThat(alone.aimOnAxis()).isEqualTo(1_200);
        assertThat(Aim.productAtLeast(1_200).isReached(Double.NaN, 1_200)).isTrue();
    }

    @Test
    void aFigureWithoutAnAimMissesNone() {
        assertThat(new FigureResult(new Figure("p99.9", "ms", null), List.of(1.0), List.of(99.0)).isAimReached())
                .isTrue();
    }

    @Test
    void theRatioIsThatOfTheMediansNotOfSingleRounds() {
        var result = new FigureResult(
                new Figure("events", "events/s", Aim.ratioAtLeast(0.8)),
                List.of(100.0, 1_000.0, 100.0),
                List.of(90.0, 90.0, 10.0));

        assertThat(result.ratio()).isEqualTo(0.9);
        assertThat(result.isAimReached()).isTrue();
    }
}
