package vn.neuguong.endtoend.benchmarks.openloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesUnitTests {

    /** 1 ms, 2 ms … 1,000 ms, the slowest first. */
    private final Latencies thousand = Latencies.of(LongStream.rangeClosed(1, 1_000)
            .map(number -> (1_001 - number) * 1_000_000)
            .boxed()
            .toList());

    @Test
    void findsThePercentilesByNearestRank() {
        assertThat(thousand.millis(0.5)).isEqualTo(500);
        assertThat(thousand.millis(0.99)).isEqualTo(990);
        assertThat(thousand.millis(0.999)).isEqualTo(999);
        assertThat(thousand.millis(1)).isEqualTo(1_000);
    }

    @Test
    void neverInventsAValueBetweenTwoMeasuredOnes() {
        assertThat(Latencies.of(List.of(1_000_000L, 9_000_000L)).millis(0.5)).isEqualTo(1);
        assertThat(Latencies.of(List.of(1_000_000L, 9_000_000L)).millis(0.51)).isEqualTo(9);
    }

    @Test
    void keepsTheOneSlowCommandThatAMeanWouldHide() {
        var mostlyFast = LongStream.range(0, 100)
                .map(number -> number == 42 ? 3_000_000_000L : 1_000_000)
                .boxed()
                .toList();

        assertThat(Latencies.of(mostlyFast).millis(0.99)).isEqualTo(1);
        assertThat(Latencies.of(mostlyFast).millis(0.999)).isEqualTo(3_000);
    }

    @Test
    void refusesNothingAndWhatIsNoShare() {
        assertThatIllegalArgumentException().isThrownBy(() -> Latencies.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> thousand.millis(99));
        assertThatIllegalArgumentException().isThrownBy(() -> thousand.millis(0));
    }
}
