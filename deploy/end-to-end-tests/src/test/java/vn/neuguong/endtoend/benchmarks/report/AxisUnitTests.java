package vn.neuguong.endtoend.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisUnitTests {

    @Test
    void beginsAtZeroSoThatBarsCanBeCompared() {
        var axis = Axis.over(List.of(12_400.0, 7_120.0));

        assertThat(axis.ticks()).containsExactly(0.0, 5_000.0, 10_000.0, 15_000.0);
        assertThat(axis.position(7_500)).isEqualTo(0.5);
    }

    @Test
    void endsAtTheLargestValueWhenThatIsRound() {
        assertThat(Axis.over(List.of(10.0)).ticks()).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0, 10.0);
    }

    @Test
    void goesInDecadesWhenTheSmallestWouldVanish() {
        var axis = Axis.over(List.of(0.8, 133.0));

        assertThat(axis.inDecades()).isTrue();
        assertThat(axis.ticks()).hasSize(5);
        assertThat(axis.from()).isEqualTo(0.1, within(1e-12));
        assertThat(axis.to()).isEqualTo(1_000, within(1e-9));
        assertThat(axis.position(10)).isEqualTo(0.5, within(1e-9));
    }

    @Test
    void keepsZeroOnALogarithmicAxisAtItsBeginning() {
        assertThat(Axis.over(List.of(0.0, 0.5, 100.0)).position(0)).isZero();
    }

    @Test
    void drawsSomethingEvenOfNothing() {
        var axis = Axis.over(List.of(0.0, 0.0));

        assertThat(axis.position(0)).isZero();
        assertThat(axis.to()).isPositive();
    }
}
