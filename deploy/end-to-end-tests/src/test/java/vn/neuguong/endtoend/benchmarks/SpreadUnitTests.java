package vn.neuguong.endtoend.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadUnitTests {

    @Test
    void takesTheMiddleRoundAsMedianWhateverTheirOrder() {
        assertThat(Spread.of(List.of(900.0, 100.0, 120.0))).isEqualTo(new Spread(100, 120, 900));
    }

    @Test
    void takesTheMeanOfTheTwoMiddleRoundsWhenTheirNumberIsEven() {
        assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 100.0)).median()).isEqualTo(3);
    }

    @Test
    void refusesToSpeakOfNoRounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(List.of()));
    }

    @Test
    void isWrittenWithThreeDigits() {
        assertThat(new Spread(0.8712, 12.345, 123_456)).hasToString("12.3 (0.87..123,000)");
    }
}
