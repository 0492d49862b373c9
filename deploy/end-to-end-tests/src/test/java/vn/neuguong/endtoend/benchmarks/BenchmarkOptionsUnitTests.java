package vn.neuguong.endtoend.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchmarkOptionsUnitTests {

    private static BenchmarkOptions typed(String line) {
        return BenchmarkOptions.parse(line.isEmpty() ? List.of() : List.of(line.split(" ")));
    }

    private static List<String> chosen(String line) {
        return typed(line).among(Cases.all()).stream()
                .map(chosen -> chosen.heading().id())
                .toList();
    }

    @Test
    void measuresEverythingWhenNothingIsAskedFor() {
        assertThat(chosen("")).hasSize(Cases.all().size()).doesNotHaveDuplicates();
    }

    @Test
    void takesCasesByIdAndWholeGroupsByTheirLetter() {
        assertThat(chosen("--case c,a2")).containsExactly("a2", "c1");
    }

    @Test
    void letsEachCaseDecideOnItsRoundsUnlessTold() {
        var first = Cases.all().getFirst();

        assertThat(typed("").roundsOf(first)).isEqualTo(first.rounds());
        assertThat(typed("--quick").roundsOf(first)).isEqualTo(1);
        assertThat(typed("--quick --rounds 4").roundsOf(first)).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--fast", "--case", "--case x9", "--case a1,", "--rounds none", "--rounds 0"})
    void refusesWhatItDoesNotUnderstand(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> typed(line).among(Cases.all()));
    }
}
