package vn.neuguong.endtoend.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.neuguong.endtoend.chaos.mutations.Mutation;

class ChaosOptionsUnitTests {

    @Test
    void runsThreeMinutesWithAFixedSeedUnlessToldOtherwise() {
        assertThat(ChaosOptions.parse(List.of())).isEqualTo(new ChaosOptions(3, 20_261_122, List.of(), 5_000, null));
    }

    @Test
    void takesWhatWasTyped() {
        assertThat(ChaosOptions.parse(List.of(
                        "--minutes", "30", "--seed", "-7", "--mutations", "--port-offset", "6000", "--home", "/tmp/c")))
                .isEqualTo(new ChaosOptions(30, -7, List.of(Mutation.values()), 6_000, Path.of("/tmp/c")));
    }

    @Test
    void takesOneMutationByItsName() {
        assertThat(ChaosOptions.parse(List.of("--mutation", "NO_FENCING")).mutations())
                .containsExactly(Mutation.NO_FENCING);
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThatIllegalArgumentException().isThrownBy(() -> ChaosOptions.parse(List.of("--minuts", "3")));
        assertThatIllegalArgumentException().isThrownBy(() -> ChaosOptions.parse(List.of("--minutes", "three")));
        assertThatIllegalArgumentException().isThrownBy(() -> ChaosOptions.parse(List.of("--minutes")));
        assertThatIllegalArgumentException().isThrownBy(() -> ChaosOptions.parse(List.of("--minutes", "0")));
    }
}
