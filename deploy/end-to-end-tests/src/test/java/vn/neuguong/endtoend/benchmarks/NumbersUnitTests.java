package vn.neuguong.endtoend.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersUnitTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        0        | 0
        0.0049   | 0
        0.456    | 0.46
        1.2      | 1.2
        20       | 20
        20.04    | 20
        99.96    | 100
        123.4    | 123
        999.9    | 1000
        18449    | 18,400
        500000   | 500,000
        """)
    void showsThreeDigitsAndSetsThousandsApart(double value, String shown) {
        assertThat(Numbers.text(value)).isEqualTo(shown);
    }
}
